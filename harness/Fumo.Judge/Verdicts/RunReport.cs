using Fumo.Record;

namespace Fumo.Judge;

/// <summary>What came out of a run: the content of report.json, in its order.</summary>
public sealed record RunReport
{
    /// <summary>Version of the report's shape.</summary>
    public string SchemaVersion { get; init; } = "1.0";

    /// <summary>The tool that judged.</summary>
    public required ToolRecord Tool { get; init; }

    /// <summary>The run.</summary>
    public required RunSummary Run { get; init; }

    /// <summary>The implementation under test.</summary>
    public required ImplementationRecord Implementation { get; init; }

    /// <summary>The profile of the verdict: strict or field.</summary>
    public required string Profile { get; init; }

    /// <summary>conformant, nonConformant, inconclusive or partial.</summary>
    public required string Verdict { get; init; }

    /// <summary>The verdict in the other profiles.</summary>
    public required IReadOnlyDictionary<string, string> OtherProfiles { get; init; }

    /// <summary>The verdict on the DM protocol.</summary>
    public required DmVerdict Dm { get; init; }

    /// <summary>passed or failed.</summary>
    public required string Gate { get; init; }

    /// <summary>The exit code that follows.</summary>
    public required int ExitCode { get; init; }

    /// <summary>True when every applicable mandatory item that can be judged was judged.</summary>
    public required bool Complete { get; init; }

    /// <summary>Applicable mandatory items that were not judged.</summary>
    public required IReadOnlyList<string> Unjudged { get; init; }

    /// <summary>How many cases and items came out how.</summary>
    public required SummaryCounts Summary { get; init; }

    /// <summary>What the run cost the implementation.</summary>
    public required OperationCounts Operations { get; init; }

    /// <summary>Contradictions between what is claimed and what is there, unused waivers, and the like; sentences.</summary>
    public IReadOnlyList<string> Remarks { get => field ?? []; init; }

    /// <summary>The requirements.</summary>
    public required IReadOnlyList<ScrVerdict> Scr { get; init; }

    /// <summary>The cases.</summary>
    public required IReadOnlyList<CaseVerdict> Tests { get; init; }
}

/// <summary>The tool that judged.</summary>
/// <param name="Name">fumo.</param>
/// <param name="Version">Its version.</param>
/// <param name="Catalogue">The document the catalogue is made from.</param>
public sealed record ToolRecord(string Name, string Version, string Catalogue);

/// <summary>The run that is reported.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Started">When it began, UTC.</param>
/// <param name="Finished">When it ended, UTC; null while it goes on or when it was cut off.</param>
/// <param name="Role">What is under test: client or server.</param>
public sealed record RunSummary(string Id, DateTimeOffset Started, DateTimeOffset? Finished, string Role);

/// <summary>The verdict on the DM protocol, beside that on FUMO.</summary>
/// <param name="Verdict">conformant, nonConformant, inconclusive or partial.</param>
public sealed record DmVerdict(string Verdict);

/// <summary>How many came out how. Cases first, then the items.</summary>
/// <param name="Pass">Cases that passed.</param>
/// <param name="Fail">Cases that failed.</param>
/// <param name="Inconclusive">Cases that could not be brought about.</param>
/// <param name="NotApplicable">Cases of features that are not claimed.</param>
/// <param name="NotRun">Cases left out.</param>
/// <param name="Warnings">Findings that are warnings.</param>
/// <param name="Scr">Items by verdict: pass, fail, inconclusive, notApplicable, notRun.</param>
public sealed record SummaryCounts(
    int Pass, int Fail, int Inconclusive, int NotApplicable, int NotRun, int Warnings, IReadOnlyDictionary<string, int> Scr);

/// <summary>What the run cost.</summary>
/// <param name="Exec">Exec commands that were answered with 2xx.</param>
/// <param name="Updates">How many of them reached the start of an update.</param>
/// <param name="Sessions">DM sessions.</param>
public sealed record OperationCounts(int Exec, int Updates, int Sessions);

/// <summary>The verdict on one requirement.</summary>
public sealed record ScrVerdict
{
    /// <summary>Our id.</summary>
    public required string Id { get; init; }

    /// <summary>The id that the document prints, where it is known.</summary>
    public string? OfficialId { get; init; }

    /// <summary>What is required, in our words.</summary>
    public required string Title { get; init; }

    /// <summary>The section.</summary>
    public required string Section { get; init; }

    /// <summary>M, O or C.</summary>
    public required string Status { get; init; }

    /// <summary>keyword, declarative or derived.</summary>
    public required string Basis { get; init; }

    /// <summary>wire, observe or operator.</summary>
    public required string Evidence { get; init; }

    /// <summary>True when it is to be met by this implementation: mandatory, or its condition holds, or claimed.</summary>
    public required bool Applicable { get; init; }

    /// <summary>pass, fail, inconclusive, notApplicable or notRun.</summary>
    public required string Verdict { get; init; }

    /// <summary>One sentence why; null for a pass.</summary>
    public string? Reason { get; init; }

    /// <summary>Why it was not judged, where there is one word for it (noEvidence, fixture, selection, …).</summary>
    public string? Cause { get; init; }

    /// <summary>The cases that judge it.</summary>
    public required IReadOnlyList<string> Tests { get; init; }
}

/// <summary>The verdict on one case.</summary>
public sealed record CaseVerdict
{
    /// <summary>The case.</summary>
    public required string Id { get; init; }

    /// <summary>What must hold.</summary>
    public required string Title { get; init; }

    /// <summary>What is under test: client or server.</summary>
    public required string Role { get; init; }

    /// <summary>The section.</summary>
    public required string Section { get; init; }

    /// <summary>The scenario whose transcript it judges; empty when it belongs to none.</summary>
    public string Scenario { get => field ?? ""; init; }

    /// <summary>The requirements that it judges.</summary>
    public required IReadOnlyList<string> Scr { get; init; }

    /// <summary>Its tags.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>pass, fail, inconclusive, notApplicable or notRun.</summary>
    public required string Verdict { get; init; }

    /// <summary>The verdict in the other profiles.</summary>
    public required IReadOnlyDictionary<string, string> OtherProfiles { get; init; }

    /// <summary>Why it is inconclusive or was not run, in one word; null otherwise.</summary>
    public string? Cause { get; init; }

    /// <summary>One sentence that a vendor can act on; null for a pass.</summary>
    public string? Reason { get; init; }

    /// <summary>What it was judged by: wire, or observe when what the server concluded was looked at, too; null when there was nothing to judge.</summary>
    public string? Evidence { get; init; }

    /// <summary>True when it passed only on a second attempt.</summary>
    public bool Flaky { get; init; }

    /// <summary>Verdicts of earlier attempts, oldest first; empty when there was one.</summary>
    public IReadOnlyList<AttemptVerdict> Attempts { get => field ?? []; init; }

    /// <summary>How long its scenario took.</summary>
    public required long DurationMs { get; init; }

    /// <summary>The transcript it was judged by, relative to the report; null when it was not played, or when it judges all of them.</summary>
    public string? Transcript { get; init; }

    /// <summary>How to play it again.</summary>
    public required string Rerun { get; init; }

    /// <summary>Deviations and remarks.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}

/// <summary>An earlier attempt at a case.</summary>
/// <param name="Number">Which one, from 1.</param>
/// <param name="Verdict">How it came out.</param>
/// <param name="Reason">One sentence why; null for a pass.</param>
public sealed record AttemptVerdict(int Number, string Verdict, string? Reason);

/// <summary>A deviation from a rule, or a remark.</summary>
public sealed record Finding
{
    /// <summary>The rule.</summary>
    public required string Rule { get; init; }

    /// <summary>FUMO or DM.</summary>
    public required string Document { get; init; }

    /// <summary>must, should or may.</summary>
    public required string Level { get; init; }

    /// <summary>fail, warning or remark, in the report's profile.</summary>
    public required string Effect { get; init; }

    /// <summary>The ruling it rests on, or null.</summary>
    public string? Ruling { get; init; }

    /// <summary>True when a waiver covers it.</summary>
    public bool Waived { get; init; }

    /// <summary>The section.</summary>
    public required string Section { get; init; }

    /// <summary>One sentence; ends with the rule's id in brackets.</summary>
    public required string Message { get; init; }

    /// <summary>What the text wants.</summary>
    public required string Expected { get; init; }

    /// <summary>What there was.</summary>
    public required string Observed { get; init; }

    /// <summary>Where it was first.</summary>
    public required FindingPlace At { get; init; }

    /// <summary>How often it was met.</summary>
    public int Count { get => Math.Max(field, 1); init; }

    /// <summary>Where it was met again: the first of those places.</summary>
    public IReadOnlyList<FindingRecurrence> Places { get => field ?? []; init; }
}

/// <summary>A place at which a finding was met again.</summary>
/// <param name="At">Where it was.</param>
/// <param name="Observed">What there was.</param>
public sealed record FindingRecurrence(FindingPlace At, string Observed);

/// <summary>Where in the transcript a finding lies.</summary>
/// <param name="Exchange">The HTTP exchange; null when it lies at no exchange.</param>
/// <param name="CmdId">The command; null when it lies at none.</param>
/// <param name="Entry">Number of the transcript's entry.</param>
/// <param name="From">First octet in the message's body; null when unknown.</param>
/// <param name="Length">How many octets; null when unknown.</param>
public sealed record FindingPlace(int? Exchange, string? CmdId, int? Entry = null, int? From = null, int? Length = null);
