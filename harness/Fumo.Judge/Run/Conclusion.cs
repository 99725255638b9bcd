using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>What the server under test was seen to have concluded, and where the device's job stood by then.</summary>
public sealed record Conclusion : ISubject
{
    /// <summary>What was read.</summary>
    public required ObservationEntry Entry { get; init; }

    /// <summary>Where the job stood.</summary>
    public required Phase Phase { get; init; }

    /// <summary>The Exec that the phase is about; null when there was none.</summary>
    public Execution? Exec { get; init; }

    /// <summary>The alert that had been reported last; null when the phase is about none.</summary>
    public ClientAlert? Alert { get; init; }

    /// <summary>What the device had done last that ends nothing; null when the phase is about none.</summary>
    public Step? Step { get; init; }

    /// <summary>What had been concluded of the same device before; null when nothing had.</summary>
    public Conclusion? Before { get; init; }

    /// <summary>What was shown when the server had just been asked to start the operation; null when nothing was.</summary>
    public Conclusion? AtOffer { get; init; }

    /// <summary>True when what is shown was shown before the operation was offered, and has not changed since.</summary>
    public bool IsOfTheOneBefore => AtOffer is { Before: { State: not null } earlier } offered && offered.Told == earlier.Told && Told == earlier.Told;

    /// <summary>True when the server commanded nothing more on that device before it was asked to.</summary>
    public bool IsOver { get; init; }

    /// <summary>The state in the server's own words; null when it was not told.</summary>
    public string? State => Entry.State;

    /// <summary>All that was told: state and result code.</summary>
    public (string? State, string? Code) Told => (Entry.State, Entry.ResultCode);

    /// <summary>The operation; null when there was none.</summary>
    public FumoOperation? Operation => Exec?.Operation;

    /// <summary>True when the job is done with: reported, and nothing more commanded.</summary>
    public bool IsConcluded => Phase is Phase.Succeeded or Phase.Failed && IsOver && State is not null;

    /// <inheritdoc/>
    public Place At => new(Entry.Number, Entry.Scenario);
}
