using CsCheck;
using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge.Tests;

/// <summary>Transcripts as no client should make them: cut, doubled, spoilt, out of order. Judging them never throws.</summary>
[TestFixture]
public sealed class HostileTranscriptTests
{
    private static readonly IReadOnlyList<Entry> Whole = TranscriptBuilder.Of(b => b
        .Scenario("tree").Session(Asked.Children("", "Download/Update/State"), Asked.State("10"), Asked.Property("", "Type", FumoNodes.Identifier))
        .Scenario("update").Session(Asked.Replace("Download/PkgURL", "http://h/packages/o")).Operation(FumoOperation.Download, correlator: "c", offer: "o")
        .Session(Asked.Replace("Update/PkgData", "b2N0", "213", true, "8")).Session(Asked.Replace("Update/PkgData", "ZXRz"))
        .Operation(FumoOperation.Update, "410", "failure").Session(Reported.Request, Asked.State("70")).Process("restarted").Missed().Fact(Facts.Quiet)).Entries;

    private static readonly Gen<Func<Entry, Entry[]>> Spoiling = Gen.Select(Gen.Int[0, 9], Gen.Byte, Gen.Double[0, 1]).Select((kind, value, place) =>
        (Func<Entry, Entry[]>)(entry => (kind, entry) switch
        {
            (0, _) => [],
            (1, _) => [entry, entry],
            (2, MessageEntry message) => [message with { Body = message.Body[..(int)(message.Body.Length * place)] }],
            (3, MessageEntry message) => [message with { Body = Poke(message.Body, value, place) }],
            (4, MessageEntry message) => [message with { Exchange = message.Exchange + 1 }],
            (5, ExecEntry exec) => [exec with { CmdId = $"{value}", Root = null }],
            _ => [entry],
        }));

    [Test]
    public void A_spoilt_transcript_is_judged_without_an_exception() =>
        Spoiling.Array[Whole.Count].Sample(
            spoils =>
            {
                Entry[] entries = [.. Whole.Zip(spoils).SelectMany(pair => pair.Second(pair.First)).Select((entry, i) => entry with { Number = i + 1 })];
                RunReport report = RunJudge.Judge(new TranscriptBuilder().Record, entries, [], null);
                (string, int, string)[] coherent = [("conformant", 0, "passed"), ("nonConformant", 1, "failed"), ("inconclusive", 3, "failed")];
                Assert.That(coherent, Does.Contain((report.Verdict, report.ExitCode, report.Gate)));
            },
            iter: 100);

    private static byte[] Poke(ReadOnlyMemory<byte> body, byte value, double place)
    {
        byte[] poked = body.ToArray();
        poked[(int)(place * (poked.Length - 1))] = value;
        return poked;
    }
}
