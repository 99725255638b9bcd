namespace Fumo.Reports.Tests;

/// <summary>A proof in which a fault survived, a rule is failed by none, and a variant was failed.</summary>
internal static class SampleMatrix
{
    private static readonly SideFinding Found = new("alert.delivered", "fail", "client.update.alert", "No alert came [alert.delivered].", "an alert", "none", "warning");

    internal static KillMatrix Matrix { get; } = new()
    {
        Tool = new("fumo", "0.1.0", "OMA-TS-DM-FUMO-V1_0_2"),
        Role = "client",
        Complete = true,
        Summary = new(3, 2, 1, 1, 2, 1, 2, 1, 4200),
        Faults =
        [
            Fault("M29", "killed") with { KilledBy = Found, Consequences = ["state.outcome"], Unseen = ["state.value"] },
            Fault("M30", "killed") with { KilledBy = Found, Undeclared = [Found with { Rule = "exec.refusal" }], Setup = "two objects" },
            Fault("M31", "survived"),
        ],
        Rules =
        [
            new("alert.delivered", "An accepted operation ends with an alert.", "FUMO", "6.2", "must", ["M29"], ["M29", "M30"]),
            new("alert.once", "An operation is reported once.", "FUMO", "6.2", "must", [], []),
        ],
        Variants = [Variant("A01", "passed"), Variant("A02", "failed") with { Findings = [Found], Ruling = "alert.extra", Surprises = ["a word"] }],
    };

    private static FaultProof Fault(string id, string outcome) => new()
    {
        Id = id, Title = "sends no alert", Requirement = "FUMO-C-011", Rule = "alert.delivered", Effect = "fail", Outcome = outcome, DurationMs = 12,
    };

    private static VariantProof Variant(string id, string outcome) => new()
    {
        Id = id, Title = "keeps its nodes elsewhere", Outcome = outcome, Strict = "conformant", Field = "conformant", Dm = "conformant", DurationMs = 12,
    };
}
