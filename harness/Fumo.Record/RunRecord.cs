using System.Text.Json.Nodes;

namespace Fumo.Record;

/// <summary>What is known before the first exchange (run.json): the judge reads it, and the transcripts, and nothing else.</summary>
public sealed record RunRecord
{
    /// <summary>The file's name in a run's folder.</summary>
    public const string FileName = "run.json";

    /// <summary>Version of this file's shape.</summary>
    public string SchemaVersion { get; init; } = "1.0";

    /// <summary>Id of the run.</summary>
    public required string Id { get; init; }

    /// <summary>When it was started, UTC.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>Version of the tool that played it.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>What is under test: client or server.</summary>
    public required Side Role { get; init; }

    /// <summary>The implementation as the configuration names it.</summary>
    public required ImplementationRecord Implementation { get; init; }

    /// <summary>strict or field.</summary>
    public required string Profile { get; init; }

    /// <summary>Rulings that are read otherwise than the profile has it: ruling id to reading.</summary>
    public IReadOnlyDictionary<string, string> Interpretations { get; init; } = new Dictionary<string, string>();

    /// <summary>Claims by FUMO item id; empty means that features found are taken as claimed.</summary>
    public IReadOnlyDictionary<string, bool> Claims { get; init; } = new Dictionary<string, bool>();

    /// <summary>True when DM-protocol breaches fail the gate.</summary>
    public bool IsDmGated { get; init; }

    /// <summary>Known failures.</summary>
    public IReadOnlyList<WaiverRecord> Waivers { get; init; } = [];

    /// <summary>True when an unused waiver fails the gate.</summary>
    public bool AreWaiversStrict { get; init; }

    /// <summary>True when <c>timeouts.operation</c> was set by file or flag: only then a missing alert is the client's fault.</summary>
    public bool IsOperationTimeoutGiven { get; init; }

    /// <summary>True when the configuration lets the suite observe what happened outside of the wire.</summary>
    public bool CanObserve { get; init; }

    /// <summary>What is played and judged, and what is left out and why.</summary>
    public IReadOnlyList<PlannedScenario> Plan { get; init; } = [];

    /// <summary>True when selection or shard leaves cases out.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Which part of the suite was played, K/N; null for all of it.</summary>
    public string? Shard { get; init; }

    /// <summary>The runs that this one was put together of, in order; null for a run that was played as one.</summary>
    public IReadOnlyList<PartRecord>? Parts { get; init; }

    /// <summary>Seed of everything random.</summary>
    public long Seed { get; init; }

    /// <summary>The configuration as it was resolved, secrets masked.</summary>
    public JsonObject Configuration { get; init; } = [];

    /// <summary>Operating system, runtime, host of the harness.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}
