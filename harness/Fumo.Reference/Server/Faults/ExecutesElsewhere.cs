namespace Fumo.Reference;

/// <summary>Its Exec goes to a node that starts nothing.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What it does wrong.</param>
/// <param name="place">The node, given the object and the operation's node.</param>
public sealed class ExecutesElsewhere(string id, string title, Func<string, string, string> place) : ServerFault(
    id, title, "FUMO-S-002", "server.exec.target")
{
    /// <inheritdoc/>
    public override IReadOnlyList<CampaignMessage> Planned(Job job, string root, IReadOnlyList<CampaignMessage> honest) =>
        StepChange.Each(honest, step => step is { Purpose: StepPurpose.Start, Target: { } node } ? step.To(place(root, node)) : step);
}
