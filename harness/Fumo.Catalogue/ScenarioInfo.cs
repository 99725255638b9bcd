namespace Fumo.Catalogue;

/// <summary>What is known of a scenario before it is played: what it costs and what it needs.</summary>
/// <param name="Id">Its id, also the name of its transcript.</param>
/// <param name="Title">What is told in it, in a sentence.</param>
/// <param name="Role">What is under test: client or server.</param>
/// <param name="Order">Place in the run; lower is earlier.</param>
/// <param name="Operations">Operations it commands, at most: an Exec answered with 2xx.</param>
/// <param name="Updates">How many of them reach the start of an update.</param>
/// <param name="Sessions">Sessions it needs, about.</param>
/// <param name="Prompts">Operator prompts it shows.</param>
/// <param name="Packages">Packages it needs: good, corrupted, …</param>
/// <param name="Cases">Its cases.</param>
public sealed record ScenarioInfo(
    string Id,
    string Title,
    string Role,
    int Order,
    int Operations,
    int Updates,
    int Sessions,
    int Prompts,
    IReadOnlyList<string> Packages,
    IReadOnlyList<CaseInfo> Cases)
{
    /// <summary>True when a download of it has to go wrong, or to wait, which only a package server of our own can bring about.</summary>
    public bool SpoilsDownloads { get; init; }
}
