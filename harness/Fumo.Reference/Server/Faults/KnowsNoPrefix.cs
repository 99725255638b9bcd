using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>A type is compared as it stands.</summary>
public sealed class KnowsNoPrefix() : ServerFault(
    "L25", "does not understand a type with the prefix Reversed-Domain-Name", "L-PRO-21-S", "dm.alert-prefix")
{
    /// <inheritdoc/>
    public override FumoOperation? ResultOperation(string? type, FumoOperation? honest) => AlertTypes.HasPrefix(type) ? null : honest;

    /// <inheritdoc/>
    public override bool IsRequest(string? type, bool honest) => honest && !AlertTypes.HasPrefix(type);
}
