using System.Text.Json.Nodes;
using Fumo.Dm;
using Fumo.Judge;

namespace Fumo.Cli.Tests;

/// <summary>The verbs that only read: list, check, decode, judge, report.</summary>
public sealed class ReadingVerbTests
{
    [TestCase("tests", "id title section scr tags operations")]
    [TestCase("scr", "id title section status")]
    [TestCase("rules", "id section level basis strict field")]
    [TestCase("rulings", "id section readings strict field")]
    [TestCase("faults", "id title")]
    [TestCase("variants", "id title")]
    [TestCase("states", "value name")]
    [TestCase("results", "first last outcome")]
    public async Task A_list_is_an_array_of_what_it_promises(string what, string keys)
    {
        Shell.Outcome text = await Shell.RunAsync("list", what);
        Shell.Outcome json = await Shell.RunAsync("list", what, "--json");

        JsonArray rows = JsonNode.Parse(json.Output)!.AsArray();
        Assert.That((text.ExitCode, json.ExitCode), Is.EqualTo((0, 0)));
        Assert.That(rows, Is.Not.Empty);
        Assert.That(rows.Select(row => keys.Split(' ').Where(key => row![key] is null)), Is.All.Empty);
        Assert.That(text.Output.TrimEnd().Split('\n'), Has.Length.EqualTo(rows.Count + 1));
        Assert.That(text.Output, Does.StartWith(rows[0]!.AsObject().First().Key + " "));
    }

    [Test]
    public async Task Check_tells_an_address_that_does_not_answer()
    {
        using Folder folder = new();
        string file = folder.File("conformance.yaml", $$"""
            implementation: {name: X, role: client}
            client:
              connect: {http: {method: POST, url: "http://127.0.0.1:{{Bench.FreePort()}}/connect"} }
            """);

        Shell.Outcome outcome = await Shell.RunAsync("check", "-c", file);

        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output + outcome.Error);
    }

    [Test]
    public async Task A_message_is_encoded_and_decoded_again_without_loss()
    {
        using Folder folder = new();
        string xml = folder.File("message.xml", """
            <?xml version="1.0" encoding="UTF-8"?><SyncML xmlns="SYNCML:SYNCML1.2"><SyncHdr><VerDTD>1.2</VerDTD><VerProto>DM/1.2</VerProto><SessionID>1</SessionID><MsgID>1</MsgID>
            <Target><LocURI>http://server</LocURI></Target><Source><LocURI>IMEI:1</LocURI></Source></SyncHdr><SyncBody><Alert><CmdID>1</CmdID><Data>1201</Data></Alert><Final/></SyncBody></SyncML>
            """);

        Shell.Outcome plain = await Shell.RunAsync("decode", xml);
        Shell.Outcome encoded = await Shell.RunAsync("decode", xml, "--encode", "-o", folder.At("message.wbxml"));
        Shell.Outcome decoded = await Shell.RunAsync("decode", folder.At("message.wbxml"));
        Shell.Outcome offsets = await Shell.RunAsync("decode", folder.At("message.wbxml"), "--offsets");

        Assert.That((plain.ExitCode, encoded.ExitCode, decoded.ExitCode, offsets.ExitCode), Is.EqualTo((0, 0, 0, 0)));
        Assert.That(new FileInfo(folder.At("message.wbxml")).Length, Is.LessThan(new FileInfo(xml).Length / 2));
        Assert.That(DmCodec.Read(await File.ReadAllBytesAsync(folder.At("message.wbxml"))).Document!.Encoding, Is.EqualTo(DmEncoding.Wbxml));
        Assert.That(decoded.Output, Is.EqualTo(plain.Output));
        Assert.That(offsets.Output, Has.Length.GreaterThan(decoded.Output.Length));
    }

    [Test]
    public async Task Garbage_is_an_error_with_its_octet()
    {
        using Folder folder = new();
        string garbage = folder.File("garbage.bin", "not a message at all");

        Shell.Outcome outcome = await Shell.RunAsync("decode", garbage);

        Assert.That(outcome.ExitCode, Is.EqualTo(1));
        Assert.That(outcome.Error, Does.Match(@"garbage\.bin: octet \d+"));
    }

    [Test]
    public async Task A_recorded_run_is_judged_by_another_profile_into_another_folder_and_rendered_again()
    {
        using Folder folder = new();
        string file = folder.File("conformance.yaml", Shell.Reference());
        await Shell.RunAsync("run", "-c", file, "-o", folder.At("results"), "--unattended", "--select", "tag:tree");
        byte[] before = await File.ReadAllBytesAsync(Path.Combine(folder.At("results"), "report.json"));

        Shell.Outcome judged = await Shell.RunAsync("judge", folder.At("results"), "--profile", "field", "-o", folder.At("field"));
        File.Delete(Path.Combine(folder.At("field"), "report.html"));
        Shell.Outcome rendered = await Shell.RunAsync("report", folder.At("field"));

        RunReport field = Shell.Report(folder.At("field"));
        Assert.That((judged.ExitCode, rendered.ExitCode), Is.EqualTo((0, 0)), judged.Error + rendered.Error);
        Assert.That(field.Profile, Is.EqualTo("field"));
        Assert.That(field.OtherProfiles.Keys, Is.EqualTo(["strict"]));
        Assert.That(File.Exists(Path.Combine(folder.At("field"), "report.html")));
        Assert.That(await File.ReadAllBytesAsync(Path.Combine(folder.At("results"), "report.json")), Is.EqualTo(before));
    }

    [Test]
    public async Task A_report_is_not_printed_without_a_browser_and_says_what_is_missing()
    {
        using Folder folder = new();
        string file = folder.File("conformance.yaml", Shell.Reference());
        await Shell.RunAsync("run", "-c", file, "-o", folder.At("results"), "--unattended", "--select", "tag:tree");

        Dictionary<string, string> nowhere = new() { ["FUMO_CHROMIUM"] = folder.At("chromium") };
        using FumoProcess report = FumoProcess.StartIn(Path.GetTempPath(), nowhere, "report", folder.At("results"), "--pdf");
        Shell.Outcome outcome = await report.EndAsync();

        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output + outcome.Error);
        Assert.That(outcome.Error, Does.Contain(folder.At("chromium")).And.Contain("nstall"));
        Assert.That(File.Exists(Path.Combine(folder.At("results"), "report.pdf")), Is.False);
    }

    [Test]
    public async Task Output_that_is_no_terminal_has_plain_lines()
    {
        using Folder folder = new();
        string file = folder.File("conformance.yaml", Shell.Reference());

        using FumoProcess run = FumoProcess.Start("run", "-c", file, "-o", folder.At("results"), "--select", "tag:tree");
        Shell.Outcome outcome = await run.EndAsync();

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Output, Does.StartWith("[1/").And.Not.Contain("\u001b"));
    }

    [Test]
    public async Task Events_are_JSON_one_a_line()
    {
        using Folder folder = new();
        string file = folder.File("conformance.yaml", Shell.Reference());

        Shell.Outcome outcome = await Shell.RunAsync("run", "-c", file, "-o", folder.At("results"), "--select", "tag:tree", "--json");

        string[] lines = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines.Select(line => (string?)JsonNode.Parse(line)!["event"]), Is.All.Not.Null.And.Some.EqualTo("scenario").And.Some.EqualTo("judged"));
    }
}
