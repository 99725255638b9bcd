namespace Fumo.Catalogue;

/// <summary>One static conformance requirement, under an id of ours (FUMO-T-…, FUMO-C-…, FUMO-S-…, L-…).</summary>
/// <param name="Id">Our id.</param>
/// <param name="OfficialId">The id that the document prints, for a licensee to fill in; null here.</param>
/// <param name="Title">What is required, in our words.</param>
/// <param name="Section">The section it comes from.</param>
/// <param name="Status">M, O or C.</param>
/// <param name="Condition">For C: the items of which at least one must apply.</param>
/// <param name="Basis">keyword, declarative or derived.</param>
/// <param name="Evidence">What it is judged by: wire, observe or operator.</param>
/// <param name="Role">client or server: whose requirement it is.</param>
/// <param name="Note">Why it is not judged, or how it is; null when there is nothing to say.</param>
public sealed record ScrItem(
    string Id,
    string? OfficialId,
    string Title,
    string Section,
    string Status,
    IReadOnlyList<string> Condition,
    string Basis,
    string Evidence,
    string Role,
    string? Note);
