using Fumo.Judge;

namespace Fumo.Reports;

/// <summary>
/// The suite's own proof, the content of kill-matrix.json: which rule finds which fault of the reference implementation, and
/// that no conformant variant of it is failed.
/// </summary>
public sealed record KillMatrix
{
    /// <summary>Version of the matrix's shape.</summary>
    public string SchemaVersion { get; init; } = "1.0";

    /// <summary>The tool that was proven.</summary>
    public required ToolRecord Tool { get; init; }

    /// <summary>What the reference implementation stands for: client or server.</summary>
    public required string Role { get; init; }

    /// <summary>False when only some faults were asked for: then rules and variants were not tried as a whole.</summary>
    public required bool Complete { get; init; }

    /// <summary>How many of each there are, and how many hold.</summary>
    public required KillCounts Summary { get; init; }

    /// <summary>The faults, in the order of the catalogue.</summary>
    public required IReadOnlyList<FaultProof> Faults { get; init; }

    /// <summary>The rules that can find something in this role.</summary>
    public required IReadOnlyList<RuleProof> Rules { get; init; }

    /// <summary>The conformant implementations: first the plain one in every configuration that is used, then its variants.</summary>
    public required IReadOnlyList<VariantProof> Variants { get; init; }

    /// <summary>True when every fault is killed with nothing undeclared, every rule is failed, and no variant is.</summary>
    public bool IsProven => Summary is { Survived: 0, Unclean: 0, UnfailedRules: 0, FailedVariants: 0 };
}

/// <summary>How the proof came out, in numbers.</summary>
/// <param name="Faults">Faults that were played.</param>
/// <param name="Killed">Faults that were found by the rule that they name.</param>
/// <param name="Survived">Faults that were not.</param>
/// <param name="Unclean">Faults with findings that are not declared, or declared and not there.</param>
/// <param name="Rules">Rules that were to be failed.</param>
/// <param name="UnfailedRules">Rules that no fault failed.</param>
/// <param name="Variants">Conformant implementations that were played.</param>
/// <param name="FailedVariants">Those of them that were failed.</param>
/// <param name="DurationMs">How long it all took.</param>
public sealed record KillCounts(
    int Faults, int Killed, int Survived, int Unclean, int Rules, int UnfailedRules, int Variants, int FailedVariants, long DurationMs);

/// <summary>A fault and what found it.</summary>
public sealed record FaultProof
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What the implementation does wrong.</summary>
    public required string Title { get; init; }

    /// <summary>The requirement that it breaks.</summary>
    public required string Requirement { get; init; }

    /// <summary>The rule that must find it.</summary>
    public required string Rule { get; init; }

    /// <summary>How heavily: fail or warning.</summary>
    public required string Effect { get; init; }

    /// <summary>The configuration it was played in, where it is not the usual one.</summary>
    public string Setup { get; init; } = "";

    /// <summary>killed or survived.</summary>
    public required string Outcome { get; init; }

    /// <summary>The finding that killed it; null when it survived.</summary>
    public SideFinding? KilledBy { get; init; }

    /// <summary>Rules that find something besides, as declared with the fault.</summary>
    public IReadOnlyList<string> Consequences { get; init; } = [];

    /// <summary>Findings of rules that are not declared.</summary>
    public IReadOnlyList<SideFinding> Undeclared { get; init; } = [];

    /// <summary>Declared rules that found nothing.</summary>
    public IReadOnlyList<string> Unseen { get; init; } = [];

    /// <summary>How long its run took.</summary>
    public required long DurationMs { get; init; }

    /// <summary>True when it was killed and nothing else happened than was declared.</summary>
    public bool IsClean => Outcome == "killed" && Undeclared.Count == 0 && Unseen.Count == 0;
}

/// <summary>A finding in a fault's or a variant's run.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Effect">fail or warning.</param>
/// <param name="Test">The case it was found in first.</param>
/// <param name="Message">What it says.</param>
/// <param name="Expected">What the text wants.</param>
/// <param name="Observed">What there was.</param>
/// <param name="Field">The effect in the field profile: fail, warning, remark or pass.</param>
public sealed record SideFinding(string Rule, string Effect, string Test, string Message, string Expected, string Observed, string Field);

/// <summary>A rule and the faults that it was seen to fail.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Title">What must hold.</param>
/// <param name="Document">FUMO or DM.</param>
/// <param name="Section">The section.</param>
/// <param name="Level">must, should or may.</param>
/// <param name="KilledFaults">Faults that name it and that it found.</param>
/// <param name="FailedBy">Every fault in whose run it found something at its level.</param>
public sealed record RuleProof(
    string Id, string Title, string Document, string Section, string Level, IReadOnlyList<string> KilledFaults, IReadOnlyList<string> FailedBy);

/// <summary>A conformant implementation and how it came out.</summary>
public sealed record VariantProof
{
    /// <summary>Its id; reference for the plain implementation.</summary>
    public required string Id { get; init; }

    /// <summary>What it does.</summary>
    public required string Title { get; init; }

    /// <summary>The configuration it was played in, where it is not the usual one.</summary>
    public string Setup { get; init; } = "";

    /// <summary>The ruling by which the strict profile alone may fail it; null for none.</summary>
    public string? Ruling { get; init; }

    /// <summary>passed or failed.</summary>
    public required string Outcome { get; init; }

    /// <summary>The run's verdict in the strict profile.</summary>
    public required string Strict { get; init; }

    /// <summary>The run's verdict in the field profile.</summary>
    public required string Field { get; init; }

    /// <summary>The verdict on the DM protocol.</summary>
    public required string Dm { get; init; }

    /// <summary>What was found all the same: fails and warnings.</summary>
    public IReadOnlyList<SideFinding> Findings { get; init; } = [];

    /// <summary>What none of it should have been: fails, warnings that it does not announce, cases left undecided.</summary>
    public IReadOnlyList<string> Surprises { get; init; } = [];

    /// <summary>How long its run took.</summary>
    public required long DurationMs { get; init; }
}
