using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge.Tests;

/// <summary>Transcripts for the rules on what an update shows outside of the object.</summary>
public static class InstallExamples
{
    private static readonly Rule Update = InstallRules.UpdateInstallsItsPackage;
    private static readonly Rule Both = InstallRules.DownloadAndUpdateInstallsItsPackage;
    private static readonly Rule Failure = InstallRules.InstallsNothingWhenItFails;

    public static IEnumerable<RuleExample> All =>
    [
        new(Update, "holds", "the version is shown", b => Shown(b, "1.0", "2.0")),
        new(Update, "holds", "the version is shown a session later", b => Shown(b, "1.0", "1.0", "2.0")),
        new(Update, "holds", "the version is shown among other words", b => Shown(b, "ACME 1.0-eng", "ACME v2.0-eng")),
        new(Update, "holds", "it changes, in words of the device's own", b => Shown(b, "A", "B")),
        new(Update, "fail", "nothing changes", b => Shown(b, "1.0", "1.0")),
        new(Update, "fail", "another version is shown", b => Shown(b, "1.0", "2.0.1")),
        new(Update, "fail", "nothing changes after another package, in words of the device's own", b => Then(Shown(b, "A", "B"), "3.0", "B")),
        new(Update, "holds", "it changes after a package without version", b => Then(Shown(b, "A", "B", version: null), null, "C", "other")),
        new(Update, "fail", "nothing changes after another package without version", b => Then(Shown(b, "A", "B", version: null), null, "B", "other")),
        new(Update, "undecided", "nothing changes, in words of the device's own", b => Shown(b, "A", "A")),
        new(Update, "silent", "the version was there before", b => Shown(b, "2.0", "2.0")),
        new(Update, "silent", "the same package again, without version", b => Shown(b, "A", "A", version: null)),
        new(Update, "silent", "it cannot be read", b => Shown(b, null, null)),
        new(Update, "silent", "it cannot be read after the update", b => Shown(b, "1.0", null)),
        new(Update, "silent", "another update ran meanwhile", b => Ended(Execs(Seen(b, "1.0"), "2.0", Asked.Exec("Update"), Asked.Exec("Update")), "1.0")),
        new(Update, "silent", "it failed", b => Shown(b, "1.0", "1.0", code: "410")),
        new(Both, "holds", "the version is shown", b => Shown(b, "1.0", "2.0", operation: FumoOperation.DownloadAndUpdate)),
        new(Both, "fail", "nothing changes", b => Shown(b, "1.0", "1.0", operation: FumoOperation.DownloadAndUpdate)),
        new(Both, "silent", "it failed", b => Shown(b, "1.0", "1.0", code: "410", operation: FumoOperation.DownloadAndUpdate)),
        new(Failure, "holds", "nothing changes", b => Shown(b, "1.0", "1.0", code: "410")),
        new(Failure, "fail", "the version is shown", b => Shown(b, "1.0", "2.0", code: "410")),
        new(Failure, "silent", "the version was there before", b => Shown(b, "2.0", "2.0", code: "410")),
        new(Failure, "silent", "it succeeded", b => Shown(b, "1.0", "2.0")),
    ];

    private static TranscriptBuilder Seen(TranscriptBuilder b, string? value) => b.Note(new ObservationEntry { Source = "./DevDetail/FwV", Value = value });

    private static TranscriptBuilder Shown(
        TranscriptBuilder b, string? before, string? after, string? later = null, string? version = "2.0", string code = "200", FumoOperation operation = FumoOperation.Update)
    {
        Execs(Seen(b, before), version, Asked.Exec(operation.NodeName()));
        Ended(b, after, code, operation);
        return later is null ? b : Seen(b.Session(), later);
    }

    private static TranscriptBuilder Then(TranscriptBuilder b, string? version, string after, string name = "fw.bin") =>
        Ended(Execs(b, version, name, Asked.Exec("Update")), after);

    private static TranscriptBuilder Execs(TranscriptBuilder b, string? version, params Asked[] asked) => Execs(b, version, "fw.bin", asked);

    private static TranscriptBuilder Execs(TranscriptBuilder b, string? version, string name, params Asked[] asked)
    {
        b.For(((Fumo.Dm.Exec)asked[0].Command).Items[0].Target!.LocUri![(Asked.Root.Length + 1)..], "success");
        b.Change<ExecEntry>(entry => entry with { PackageName = name, PackageVersion = version, PackageFrom = version is null ? null : "1.0" });
        return b.Session(asked);
    }

    private static TranscriptBuilder Ended(TranscriptBuilder b, string? after, string code = "200", FumoOperation operation = FumoOperation.Update) =>
        Seen(b.Session(Reported.Of(operation, code)).Session(), after);
}
