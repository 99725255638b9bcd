using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A device without PkgName or PkgVersion is given up.</summary>
public sealed class NeedsOptionalNodes() : ServerFault(
    "M142", "gives a device up that has no PkgName or no PkgVersion", "FUMO-S-008", "server.refusal.optional-node")
{
    /// <inheritdoc/>
    public override bool IsFatal(Job job, CampaignStep step, CommandReply reply, bool honest)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(reply);
        bool isOptional = step.Target?.EndsWith("/PkgName", StringComparison.Ordinal) == true || step.Target?.EndsWith("/PkgVersion", StringComparison.Ordinal) == true;
        return honest || (isOptional && reply.Code is 404 or 405);
    }
}
