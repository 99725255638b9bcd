using Fumo.Record;

namespace Fumo.Judge.Tests;

/// <summary>
/// Recorded sessions of real implementations, judged by the rules of the DM protocol: the findings are these and no others.
/// Each line is exchange, effect and rule; several octets of one message may stand behind one line.
/// </summary>
[TestFixture]
public sealed class TraceJudgeTests
{
    private static IEnumerable<TestCaseData> Sessions =>
    [
        // Meta with Type before Format; 212 repeated for messages of the server that carried no credentials.
        new("client-a-report", Lines(["5 remark dm.form-meta"], Every("fail dm.cred-format", 5, 6), Every("warning dm.status-212", 2, 3, 4, 6))),

        // Correlator before Data in the Generic Alert.
        new("client-b-fumo-wbxml", Lines(["3 warning dm.status-212", "5 warning dm.form"])),

        // The media type of data synchronisation throughout, a NUL octet inside of a Data, and a media type for the Format of an alert.
        new("client-b-xml", Lines(["4 fail dm.well-formed", "5 warning dm.form", "5 fail dm.generic-alert"], Every("fail dm.media-type", 1, 2, 3, 4, 5, 6), Every("warning dm.status-212", 3, 4, 5, 6))),
        new("client-c-basic", Lines([])),

        // The user of the digest is named in the first message only.
        new("client-c-challenge", Lines(["2 fail dm.locname"])),
        new("client-c-md5", Lines([])),
        new("client-c-wbxml", Lines([])),

        // TargetRef before Cmd in Status, a CmdID used twice, 212 although the client sent no credentials.
        new("server-a-xml", Lines(Every("warning dm.form", 1, 2, 3), Every("fail dm.cmdid", 1, 2), ["2 fail dm.results-status"], Every("warning dm.status-212", 1, 2, 3))),

        // DM 1.1 spoken to a client of DM 1.2, message ids from 2 on, MsgRef before CmdID in Status.
        new("server-b-wbxml", Lines(
            ["1 warning dm.form", "2 warning dm.form", "1 warning dm.msgid-order"], Every("warning dm.form", 1, 2, 3, 4, 5),
            Every("fail dm.verdtd", 1, 2, 3, 4, 5), Every("fail dm.verproto", 1, 2, 3, 4, 5), ["2 fail dm.results-status"], Every("warning dm.status-212", 2, 3, 4, 5))),
    ];

    [TestCaseSource(nameof(Sessions))]
    public void A_recorded_session_has_just_the_findings_that_the_text_gives_it(string name, string[] expected)
    {
        string[] found =
        [
            .. from finding in TraceJudge.Judge(Folder(name), SideOf(name))
               from at in finding.Places.Select(place => place.At).Prepend(finding.At)
               select $"{at.Exchange} {finding.Effect} {finding.Rule}",
        ];
        Assert.That(found, Is.EquivalentTo(expected));
    }

    [TestCaseSource(nameof(Sessions))]
    public void A_recorded_session_cut_at_any_message_is_judged_without_a_crash(string name, string[] expected)
    {
        IReadOnlyList<Entry> entries = TraceJudge.Read(Folder(name), SideOf(name));
        TranscriptBuilder builder = new();
        for (int count = 0; count <= entries.Count; count++)
        {
            RunReport report = RunJudge.Judge(builder.Record with { Role = SideOf(name) }, [.. entries.Take(count)], [], null);
            Assert.That(report.Tests, Is.Not.Empty);
        }
    }

    private static string Folder(string name) => Path.Combine(AppContext.BaseDirectory, "Traces", name);

    private static Side SideOf(string name) => name.StartsWith("client", StringComparison.Ordinal) ? Side.Client : Side.Server;

    private static string[] Lines(params string[][] lines) => [.. lines.SelectMany(line => line)];

    private static string[] Every(string what, params int[] exchanges) => [.. exchanges.Select(exchange => $"{exchange} {what}")];
}
