using Fumo.Record;

namespace Fumo.Judge;

/// <summary>What a played device got for a PkgURL.</summary>
/// <param name="Entry">The fetch.</param>
public sealed record Fetched(FetchEntry Entry) : ISubject
{
    /// <inheritdoc/>
    public Place At => new(Entry.Number, Entry.Scenario);
}
