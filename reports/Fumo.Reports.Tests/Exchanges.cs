using Fumo.Dm;
using Fumo.Judge;
using Fumo.Record;
using Status = Fumo.Dm.Status;

namespace Fumo.Reports.Tests;

/// <summary>A transcript of real messages: an update that jumps from 10 to 60 before anything was commanded, with all that a scenario may hold.</summary>
/// <param name="text">Text that the implementation puts wherever it may put text.</param>
internal sealed class Exchanges(string text = "")
{
    internal const string Scenario = "client.update";
    private const string Device = "IMEI:350000000000017";
    private const string Server = "http://192.168.1.5:8080/dm";
    private const string Root = "./FUMO/Pkg1";

    // What a device cannot foresee differs from message to message, and cannot be packed.
    private readonly Random unforeseen = new(4711);
    private readonly List<Entry> entries = [];
    private int exchange;

    /// <summary>The page: a failed case whose finding lies at the alert, a warning at the first State, and the sample's other cases.</summary>
    internal ReportPage Page(int rounds = 1)
    {
        Play(rounds);
        MessageEntry alert = entries.OfType<MessageEntry>().Last(entry => entry.From == Side.Client && entry.Decoded!.Contains("<Alert>", StringComparison.Ordinal) && entry.Decoded.Contains("1226", StringComparison.Ordinal));
        MessageEntry state = entries.OfType<MessageEntry>().First(entry => entry.Decoded!.Contains("<Results>", StringComparison.Ordinal));
        CaseVerdict failed = Sample.Page.Report.Tests.First(test => test.Id == "client.update.no-correlator");
        Finding finding = failed.Findings[0] with { At = PlaceOf(alert, "2"), Message = "The alert is not right." + text };
        Finding further = finding with { Effect = "warning", At = PlaceOf(state, "2"), Message = "State is not right." };
        CaseVerdict[] tests = [.. Sample.Page.Report.Tests.Select(test => test.Id == failed.Id ? test with { Scenario = Scenario, Findings = [finding, further] } : test)];
        return Sample.Page with { Report = Sample.Page.Report with { Tests = tests }, Entries = entries };
    }

    private void Play(int rounds)
    {
        Add(new ScenarioEntry { Phase = ScenarioEntry.Begin });
        Add(new FactEntry { Name = Facts.Root, Value = Root });
        Add(new ProcessEntry { Event = "launched", Detail = "./acme" + text });
        for (int round = 1; round <= rounds; round++)
        {
            PlayRound(round);
        }

        Add(new ScenarioEntry { Phase = ScenarioEntry.End });
    }

    private void PlayRound(int round)
    {
        string session = round.ToString("X", System.Globalization.CultureInfo.InvariantCulture);
        Add(new WakeEntry { Method = "udp", SessionId = session, Detail = "24 octets", Notification = new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, (byte)round } });
        FromDevice(session, 1, Alert.Of(AlertCode.ClientInitiatedManagement) with { CmdId = "1" }, new Replace { CmdId = "2", Items = [Told("./DevInfo/Man", "Acme" + text)] });
        FromServer(session, 1, Ok("1", "1", "1", "Alert"), new Get { CmdId = "2", Items = [Item.To(Root + "/State")] });
        FromDevice(session, 2, Ok("1", "1", "0", "SyncHdr"), State("2", round == 1 ? "10" : "60"));
        string correlator = Unforeseen(16) + text;
        FromServer(session, 2, new Exec { CmdId = "1", Correlator = correlator, Items = [Item.To(Root + "/Update")] }, new Get { CmdId = "2", Items = [Item.To(Root + "/State")] });
        Add(new ExecEntry { Exchange = exchange, CmdId = "1", Target = Root + "/Update", Root = Root, Expected = "success", Package = "good" });
        FromDevice(session, 3, new Status { CmdId = "1", MsgRef = "2", CmdRef = "1", Cmd = "Exec", Data = "202" }, State("2", "30"));
        FromServer(session, 3, Ok("1", "3", "0", "SyncHdr"));
        Add(new DownloadEntry { Request = round, Method = "GET", Url = "http://192.168.1.5:8080/pkg/1?x=" + text, Part = "package", Headers = [new("Range", "bytes=0-1023"), new("X", text)] });
        Add(new DownloadEndEntry { Request = round, HttpStatus = 206, Sent = 1024, IsComplete = true });
        Add(new PromptEntry { Id = "restart", Text = "Take the battery out.", Answer = "done" });
        Add(new ProcessEntry { Event = "restarted", Detail = "exit 0" + text });
        FromDevice(session, 4, Ok("1", "3", "0", "SyncHdr"), Result("2", correlator));
        FromServer(session, 4, Ok("1", "4", "2", "Alert"));
    }

    private static Alert Result(string id, string correlator) => Alert.Of(AlertCode.GenericAlert) with
    {
        CmdId = id,
        Correlator = correlator,
        Items = [new() { Source = Location.Of(Root), Meta = new() { Type = "org.openmobilealliance.dm.firmwareupdate.update", Format = "int" }, Data = DataValue.OfText("200") }],
    };

    private static Item Told(string uri, string value) => new() { Source = Location.Of(uri), Data = DataValue.OfText(value) };

    private static Results State(string id, string value) => new() { CmdId = id, MsgRef = "1", CmdRef = "2", Items = [Told(Root + "/State", value)] };

    private static Status Ok(string id, string message, string command, string name) => new() { CmdId = id, MsgRef = message, CmdRef = command, Cmd = name, Data = "200" };

    private void FromDevice(string session, int message, params Command[] commands)
    {
        exchange++;
        Send(session, message, Side.Client, DmEncoding.Wbxml, commands);
    }

    private void FromServer(string session, int message, params Command[] commands) => Send(session, message, Side.Server, DmEncoding.Xml, commands);

    private void Send(string session, int message, Side from, DmEncoding encoding, Command[] commands)
    {
        bool isClient = from == Side.Client;
        SyncMl content = new()
        {
            Header = new()
            {
                VerDtd = "1.2", VerProto = "DM/1.2", SessionId = session, MsgId = message.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Source = Location.Of(isClient ? Device : Server), Target = Location.Of(isClient ? Server : Device),
                Cred = message == 1 ? new Cred { Meta = new() { Format = "b64", Type = "syncml:auth-md5" }, Data = DataValue.OfText(Unforeseen(16)) } : null,
            },
            Body = new() { Commands = commands, IsFinal = true },
        };
        byte[] octets = DmCodec.Write(content, encoding);
        MessageEntry like = isClient ? SampleEntries.Request(0, exchange, Scenario, null) : SampleEntries.Response(0, exchange, Scenario, null);
        Add(like with { Body = octets, Length = octets.Length, Decoded = DmCodec.ToReadableXml(content), Headers = [.. like.Headers, new("X-Device" + text, text)] });
    }

    private void Add(Entry entry) =>
        entries.Add(entry with { Number = entries.Count + 1, Scenario = Scenario, Time = Sample.Started.AddMilliseconds(entries.Count * 250) });

    private string Unforeseen(int octets)
    {
        byte[] drawn = new byte[octets];
        unforeseen.NextBytes(drawn);
        return Convert.ToBase64String(drawn);
    }

    private static FindingPlace PlaceOf(MessageEntry entry, string command)
    {
        OctetRange octets = DmCodec.Read(entry.Body).Document!.Message.Body.Commands.Single(one => one.CmdId == command).Octets;
        return new(entry.Exchange, command, entry.Number, octets.Start, octets.Length);
    }
}
