namespace Fumo.Catalogue;

/// <summary>What is known of a case before it is played.</summary>
/// <param name="Id">role.operation.aspect; never positional, never used again for something else.</param>
/// <param name="Title">A present-tense sentence of what must hold.</param>
/// <param name="Section">The section of FUMO 1.0.2, or of the DM protocol digest for dm.* cases.</param>
/// <param name="Scr">The requirements that it judges.</param>
/// <param name="Tags">tree, exec, download, update, …, gate.</param>
/// <param name="Rules">Ids of the rules that judge it.</param>
public sealed record CaseInfo(
    string Id, string Title, string Section, IReadOnlyList<string> Scr, IReadOnlyList<string> Tags, IReadOnlyList<string> Rules)
{
    /// <summary>True when nothing of what it judges shows on the wire.</summary>
    public bool NeedsObservation { get; init; }
}
