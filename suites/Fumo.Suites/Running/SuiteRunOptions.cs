using Fumo.Drive;
using Fumo.Plan;
using Fumo.Record;
using Fumo.Reports;

namespace Fumo.Suites;

/// <summary>What a run is made of.</summary>
public sealed record SuiteRunOptions
{
    /// <summary>The scenarios and cases that there are.</summary>
    public required SuiteIndex Index { get; init; }

    /// <summary>The configuration.</summary>
    public required RunConfiguration Configuration { get; init; }

    /// <summary>What is played, and what is left out and why.</summary>
    public required RunPlan Plan { get; init; }

    /// <summary>Where the results go.</summary>
    public required ResultFolder Folder { get; init; }

    /// <summary>The run's id.</summary>
    public required string Id { get; init; }

    /// <summary>Seed of everything random.</summary>
    public required int Seed { get; init; }

    /// <summary>What a run that was broken off left in the folder, to go on with it; null for a new run.</summary>
    public RecordedRun? Before { get; init; }

    /// <summary>The person at the device.</summary>
    public required IOperator Operator { get; init; }

    /// <summary>True when an unused waiver fails the gate.</summary>
    public bool AreWaiversStrict { get; init; }

    /// <summary>True when the user allows what may hurt a live server.</summary>
    public bool IsIntrusive { get; init; }

    /// <summary>Hears what is going on.</summary>
    public Action<RunEvent> Progress { get; init; } = _ => { };

    /// <summary>Cancelled when the user interrupts the run.</summary>
    public CancellationToken Interrupted { get; init; }
}
