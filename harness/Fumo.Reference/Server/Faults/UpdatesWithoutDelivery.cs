namespace Fumo.Reference;

/// <summary>It takes a package for granted.</summary>
public sealed class UpdatesWithoutDelivery() : ServerFault(
    "M130", "executes Update though no package was delivered", "FUMO-S-004", "server.exec.package")
{
    /// <inheritdoc/>
    public override bool Holds(ManagedDevice device, bool honest) => true;

    /// <inheritdoc/>
    public override IReadOnlyList<CampaignMessage> Planned(Job job, string root, IReadOnlyList<CampaignMessage> honest) =>
        [.. honest.Where(message => message.Steps[0].Purpose != StepPurpose.SendPackage)];
}
