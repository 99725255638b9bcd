using System.Globalization;
using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Drive.Tests;

/// <summary>A client that does what a test says: it has a tree, opens sessions when it likes, and reports what it likes.</summary>
internal sealed class PlayedClient(IWebClient network, TimeProvider time)
{
    private readonly Queue<Alert> pending = new();
    private int sessions;
    private int msgId;

    public required Uri Server { get; init; }

    /// <summary>Nodes by address: an interior one has its Type, a leaf its value.</summary>
    public Dictionary<string, string?> Nodes { get; } = new(StringComparer.Ordinal);

    public string DeviceId { get; init; } = "IMEI:1";

    public bool KnowsType { get; init; } = true;

    public bool KnowsLists { get; init; }

    /// <summary>What is said to an Exec.</summary>
    public Func<Exec, int> OnExec { get; set; } = _ => 202;

    /// <summary>What is said to a Get, whatever is there; null for what its tree says.</summary>
    public Func<string, int>? OnGet { get; set; }

    /// <summary>What is said to a Get of a node that is not there.</summary>
    public int MissingCode { get; set; } = 404;

    public Func<SyncHdr, SyncHdr> Header { get; init; } = header => header;

    /// <summary>True to break a session off when the next server message is there; once.</summary>
    public bool IsSilent { get; set; }

    public List<string> Targets { get; } = [];

    /// <summary>Opens sessions for ever, a pause after each.</summary>
    public async Task PollAsync(TimeSpan pause, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            try
            {
                await SessionAsync();
                await Task.Delay(pause, time, end);
            }
            catch (Exception over) when (over is OperationCanceledException or WebException)
            {
                return;
            }
        }
    }

    public void Report(string type, string source, string data, string? correlator, TimeSpan after = default) => time.CreateTimer(
        _ => pending.Enqueue(new Alert
        {
            Data = "1226", Correlator = correlator,
            Items = [new Item { Source = Location.Of(source), Meta = new Meta { Type = type, Format = "int" }, Data = DataValue.OfText(data) }],
        }),
        null, after, Timeout.InfiniteTimeSpan);

    public async Task OpenAndFallSilentAsync()
    {
        sessions++;
        await PostAsync([Alert.Of(AlertCode.ClientInitiatedManagement)]);
    }

    /// <summary>Opens one session and goes through with it.</summary>
    public async Task SessionAsync()
    {
        sessions++;
        msgId = 0;
        List<Command> commands = [Alert.Of(AlertCode.ClientInitiatedManagement), new Replace { Items = [new Item { Source = Location.Of("./DevInfo/DevId"), Data = DataValue.OfText("IMEI:1") }] }];
        while (pending.TryDequeue(out Alert? alert))
        {
            commands.Add(alert);
        }

        while (await PostAsync(commands) is { } answer && answer.Body.Commands.Any(command => command is not Status))
        {
            commands = [Said(answer, "0", "SyncHdr", 200), .. answer.Body.Commands.Where(command => command is not Status).SelectMany(command => Do(answer, command))];
            if (IsSilent)
            {
                IsSilent = false;
                return;
            }
        }
    }

    private async Task<SyncMl?> PostAsync(List<Command> commands)
    {
        SyncHdr header = new()
        {
            VerDtd = "1.2", VerProto = "DM/1.2", SessionId = sessions.ToString("X", CultureInfo.InvariantCulture),
            MsgId = (++msgId).ToString(CultureInfo.InvariantCulture), Target = Location.Of(Server.AbsoluteUri), Source = Location.Of(DeviceId),
        };
        SyncBody body = new() { Commands = [.. commands.Select((command, i) => command with { CmdId = $"{i + 1}" })], IsFinal = true };
        WebRequest request = new()
        {
            Method = "POST", Uri = Server, Headers = new WebHeaders { { "Content-Type", "application/vnd.syncml.dm+xml" } },
            Body = DmCodec.Write(new SyncMl { Header = Header(header), Body = body }, DmEncoding.Xml),
        };
        await using WebResponse response = await network.SendAsync(request, CancellationToken.None);
        byte[] octets = await response.ReadAllAsync(1 << 20);
        return response.Status == 200 ? DmCodec.Read(octets).Document?.Message : null;
    }

    private static Status Said(SyncMl answer, string cmdRef, string name, int code) => new()
    {
        MsgRef = answer.Header.MsgId, CmdRef = cmdRef, Cmd = name, Data = code.ToString(CultureInfo.InvariantCulture),
    };

    private IEnumerable<Command> Do(SyncMl answer, Command command)
    {
        string uri = command is ItemCommand { Items: [{ Target.LocUri: { } target }, ..] } ? target : "";
        Targets.Add($"{command.Name} {uri}");
        Results? results = command is Get && OnGet is null ? Read(uri) : null;
        int code = command switch
        {
            Get => OnGet?.Invoke(uri) ?? (results is null ? MissingCode : 200),
            Exec exec => OnExec(exec),
            Replace when !Nodes.ContainsKey(uri) => 404,
            Replace or Add => Set(uri, ((ItemCommand)command).Items[0].Data?.Text),
            _ => 200,
        };
        yield return Said(answer, command.CmdId!, command.Name, code);
        if (results is not null)
        {
            yield return results with { MsgRef = answer.Header.MsgId, CmdRef = command.CmdId };
        }
    }

    private int Set(string uri, string? value)
    {
        Nodes[uri] = value ?? "";
        return 200;
    }

    private Results? Read(string uri)
    {
        string[] asked = uri.Split('?');
        string node = asked[0];
        bool isInterior = node == "." || Nodes.Keys.Any(key => key.StartsWith(node + "/", StringComparison.Ordinal));
        return asked is [_, "prop=Type"] ? (KnowsType && Nodes.TryGetValue(node, out string? type) ? Result(uri, isInterior ? type ?? "" : "text/plain", "chr") : null)
            : asked.Length > 1 ? (KnowsLists ? Listed() : null)
            : isInterior ? Result(uri, string.Join('/', Children(node)), "node")
            : Nodes.TryGetValue(node, out string? value) ? Result(uri, value ?? "", "chr") : null;
    }

    private IEnumerable<string> Children(string node) => Nodes.Keys
        .Where(key => key.StartsWith(node + "/", StringComparison.Ordinal)).Select(key => key[(node.Length + 1)..].Split('/')[0]).Distinct();

    private Results Listed() => new()
    {
        Items = [.. Nodes.Keys.Select(key => new Item
        {
            Source = Location.Of(key), Meta = new Meta { Format = Children(key).Any() ? "node" : "chr", Type = Children(key).Any() ? Nodes[key] : null },
        })],
    };

    private static Results Result(string uri, string data, string format) => new()
    {
        Items = [new Item { Source = Location.Of(uri), Meta = new Meta { Format = format }, Data = DataValue.OfText(data) }],
    };
}
