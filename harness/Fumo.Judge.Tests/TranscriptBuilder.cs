using Fumo.Dm;
using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge.Tests;

/// <summary>Writes a transcript as a run would: real XML messages, one exchange after the other.</summary>
public sealed class TranscriptBuilder
{
    private readonly List<Entry> entries = [];
    private string scenario = "update";
    private int exchange;
    private int session;

    public RunRecord Record { get; set; } = new()
    {
        Id = "test",
        Started = new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero),
        ToolVersion = "0",
        Role = Side.Client,
        Implementation = new ImplementationRecord("device", null, null),
        Profile = "strict",
        IsOperationTimeoutGiven = true,
    };

    public string Device { get; set; } = "IMEI:1";

    public string SessionId { get; private set; } = "0";

    public IReadOnlyList<Entry> Entries => entries;

    public RunView Run => new(Record, entries);

    public static TranscriptBuilder Of(Action<TranscriptBuilder> tell)
    {
        TranscriptBuilder builder = new();
        builder.Fact(Facts.Root, Asked.Root);
        tell(builder);
        return builder;
    }

    public TranscriptBuilder Scenario(string id, int attempt = 1)
    {
        scenario = id;
        return Note(new ScenarioEntry { Phase = "begin", Attempt = attempt });
    }

    /// <summary>What follows happens outside of any scenario.</summary>
    public TranscriptBuilder Outside()
    {
        scenario = string.Empty;
        return this;
    }

    public TranscriptBuilder Note(Entry entry)
    {
        entries.Add(entry with { Number = entries.Count + 1, Time = Record.Started.AddSeconds(entries.Count), Scenario = scenario });
        return this;
    }

    /// <summary>Changes the message that was written last.</summary>
    public void Change(Func<MessageEntry, MessageEntry> change) => entries[^1] = change((MessageEntry)entries[^1]);

    /// <summary>Changes the entry that was written last.</summary>
    public void Change<T>(Func<T, T> change)
        where T : Entry => entries[^1] = change((T)entries[^1]);

    /// <summary>Changes the messages that were written so far.</summary>
    public void ChangeAll(Func<MessageEntry, MessageEntry> change)
    {
        for (int i = 0; i < entries.Count; i++)
        {
            entries[i] = entries[i] is MessageEntry message ? change(message) : entries[i];
        }
    }

    /// <summary>The server is under test from here on; the device is played, with all nodes unless told otherwise.</summary>
    public TranscriptBuilder Serve(string root = Asked.Root, bool holdsPackage = false, string[]? nodes = null, string? id = null, bool keepsPackage = false)
    {
        Record = Record with { Role = Side.Server };
        Device = id ?? Device;
        return Note(new PlayedDeviceEntry
        {
            Device = Device, Roots = [root], Nodes = nodes ?? [.. FumoNodes.Table.Select(node => node.Path).Where(path => path.Length > 0)], Encoding = "xml", HoldsPackage = holdsPackage, KeepsPackage = keepsPackage,
        });
    }

    public TranscriptBuilder Offer(string operation) => Note(new OfferEntry { Device = Device, Operation = operation, Method = "http", Detail = "200" });

    /// <summary>What the played device does in the exchange that comes next.</summary>
    public TranscriptBuilder Step(string name, string? correlator = null, int? code = null) =>
        Note(new StepEntry { Device = Device, Name = name, Exchange = exchange + 1, Correlator = correlator, Code = code });

    public TranscriptBuilder Observe(string? state, string? code = null) =>
        Note(new ObservationEntry { Source = "http", Device = Device, State = state, ResultCode = code });

    public TranscriptBuilder Fact(string name, string value = "") => Note(new FactEntry { Name = name, Value = value });

    public TranscriptBuilder Process(string what) => Note(new ProcessEntry { Event = what, Detail = what });

    public TranscriptBuilder Missed() => Fact(Facts.Deadline, "the alert").Fact(Facts.SecondChance);

    /// <summary>A request at the package server that is answered whole, unless told otherwise.</summary>
    public TranscriptBuilder Fetch(string offer, string part = "package", bool isComplete = true, int status = 200)
    {
        int request = entries.OfType<DownloadEntry>().Count() + 1;
        return Note(new DownloadEntry { Request = request, Method = "GET", Url = $"http://h/packages/{offer}", Offer = offer, Part = part })
            .Note(new DownloadEndEntry { Request = request, HttpStatus = status, Sent = isComplete ? 10 : 0, IsComplete = isComplete });
    }

    /// <summary>What the Exec of the next session is for.</summary>
    public TranscriptBuilder For(string node, string expected, string? correlator = null, string? offer = null, params int[] preferred) => Note(new ExecEntry
    {
        Exchange = exchange + 1,
        CmdId = "10",
        Target = Asked.Uri(node),
        Root = Asked.Root,
        Expected = expected,
        Correlator = correlator,
        Offer = offer,
        PreferredCodes = preferred,
    });

    public TranscriptBuilder Session(params Asked[] asked) => Session([], asked);

    public TranscriptBuilder Session(Reported reported, params Asked[] asked) => Session([reported], asked);

    /// <summary>A whole session: package 1 with alerts, the server's commands, the answers, the end.</summary>
    public TranscriptBuilder Session(Reported[] reported, Asked[] asked)
    {
        Open();
        Command[] package1 = [Alert.Of(AlertCode.ClientInitiatedManagement), DevInfo(), .. reported.Select(one => one.ToAlert())];
        Client(package1);
        Status[] received = [.. reported.Select((one, i) => Answer($"{i + 3}", "Alert", one.Status))];
        Server([Answer("1", "Alert", "200"), Answer("2", "Replace", "200"), .. received, .. asked.Select(Numbered)]);
        if (asked.Length > 0)
        {
            Client([.. asked.SelectMany(Answers)]);
            Server();
        }

        return this;
    }

    /// <summary>An operation from its Exec to its alert in a session of its own.</summary>
    public TranscriptBuilder Operation(FumoOperation operation, string code = "200", string expected = "success", string? correlator = null, string? offer = null)
    {
        string node = operation.NodeName();
        For(node, expected, correlator, offer).Session(Asked.Exec(node, correlator));
        _ = offer is null ? this : Fetch(offer);
        return Session(Reported.Of(operation, code) with { Correlator = correlator });
    }

    /// <summary>Begins a session; nothing is sent yet.</summary>
    public TranscriptBuilder Open(string? id = null)
    {
        SessionId = id ?? $"{++session:X}";
        clientMsgId = serverMsgId = 0;
        return this;
    }

    public TranscriptBuilder Client(params Command[] commands) => Client(isFinal: true, header => header, commands);

    public TranscriptBuilder Client(bool isFinal, Func<SyncHdr, SyncHdr> header, params Command[] commands)
    {
        exchange++;
        SyncMl message = Make(isFinal, ++clientMsgId, Device, "http://h/dm", header, serverMsgId, WithIds(commands, serverMsgId == 0 ? 1 : 2));
        return Send(message, Side.Client);
    }

    public TranscriptBuilder Server(params Command[] commands) => Server(isFinal: true, header => header, commands);

    public TranscriptBuilder Server(bool isFinal, Func<SyncHdr, SyncHdr> header, params Command[] commands)
    {
        SyncMl message = Make(isFinal, ++serverMsgId, "http://h/dm", Device, header, clientMsgId, WithIds(commands, 2));
        return Send(message, Side.Server);
    }

    public static Status Answer(string cmdRef, string cmd, string code, string msgRef = "1") => new() { MsgRef = msgRef, CmdRef = cmdRef, Cmd = cmd, Data = code };

    public static Replace DevInfo(params string[] leaves) => new()
    {
        Items =
        [
            .. (leaves.Length == 0 ? ["DevId", "Man", "Mod", "DmV", "Lang"] : leaves)
                .Select(name => new Item { Source = Location.Of($"./DevInfo/{name}"), Data = DataValue.OfText(name) }),
        ],
    };

    private int clientMsgId;
    private int serverMsgId;

    public TranscriptBuilder Send(SyncMl message, Side from, Func<byte[], byte[]>? spoil = null, string type = "application/vnd.syncml.dm+xml")
    {
        byte[] written = DmCodec.Write(message, DmEncoding.Xml);
        byte[] body = spoil?.Invoke(written) ?? written;
        return Note(new MessageEntry
        {
            Exchange = exchange,
            From = from,
            IsFromImplementation = from == Record.Role,
            Request = from == Side.Client ? "POST http://h/dm" : null,
            HttpStatus = from == Side.Server ? 200 : null,
            Headers = [new HeaderField("Content-Type", type)],
            Body = body,
            Length = body.Length,
        });
    }

    public SyncMl Message(params Command[] commands)
    {
        exchange++;
        return Make(true, ++clientMsgId, Device, "http://h/dm", header => header, 0, commands);
    }

    private SyncMl Make(bool isFinal, int msgId, string source, string target, Func<SyncHdr, SyncHdr> header, int answered, IReadOnlyList<Command> commands) => new()
    {
        Header = header(new SyncHdr
        {
            VerDtd = "1.2", VerProto = "DM/1.2", SessionId = SessionId, MsgId = $"{msgId}", Source = Location.Of(source), Target = Location.Of(target),
        }),
        Body = new SyncBody
        {
            IsFinal = isFinal,
            Commands = answered == 0 || commands.Any(command => command is Status { CmdRef: "0" } or UnknownCommand { Name: "none" })
                ? [.. commands.Where(command => command is not UnknownCommand { Name: "none" })]
                : [new Status { CmdId = "1", MsgRef = $"{answered}", CmdRef = "0", Cmd = "SyncHdr", Data = "200" }, .. commands],
        },
    };

    private static Command Numbered(Asked asked, int i) => asked.Command with { CmdId = asked.Command.CmdId ?? $"{i + 10}" };

    private static Command[] Answers(Asked asked, int i) =>
    [
        .. asked.Code is null ? Array.Empty<Command>() : [Answer($"{i + 10}", asked.Command.Name, asked.Code)],
        .. asked.Returned is null ? Array.Empty<Command>() : [new Results { MsgRef = "1", CmdRef = $"{i + 10}", Items = [asked.Returned] }],
    ];

    private static Command[] WithIds(IReadOnlyList<Command> commands, int first) =>
        [.. commands.Select((command, i) => command.CmdId is null ? command with { CmdId = $"{i + first}" } : command)];
}
