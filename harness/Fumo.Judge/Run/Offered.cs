using Fumo.Record;

namespace Fumo.Judge;

/// <summary>An operation that the server was asked to start.</summary>
/// <param name="Entry">The request.</param>
/// <param name="Until">Number of the entry at which the next one for the same device comes; the end of the run when none does.</param>
public sealed record Offered(OfferEntry Entry, int Until) : ISubject
{
    /// <summary>Number of the entry in the run.</summary>
    public int Number => Entry.Number;

    /// <inheritdoc/>
    public Place At => new(Entry.Number, Entry.Scenario);
}
