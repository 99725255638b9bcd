using System.Globalization;
using Fumo.Dm;

namespace Fumo.Session.Tests;

/// <summary>A client that says what a test tells it to, message by message.</summary>
internal sealed class ScriptedDevice(IWebClient network, DmEncoding encoding = DmEncoding.Xml)
{
    public const string Address = "http://dm.example/dm";

    private int msgId;

    public string Source { get; init; } = "IMEI:350000000000017";

    public string SessionId { get; init; } = "1";

    /// <summary>How the next header differs from a plain one.</summary>
    public Func<SyncHdr, SyncHdr>? Header { get; set; }

    /// <summary>How the next request differs from a plain one.</summary>
    public Func<WebRequest, WebRequest>? Request { get; set; }

    public byte[] LastOctets { get; private set; } = [];

    public WebHeaders LastHeaders { get; private set; } = [];

    public static Command[] Opening(AlertCode code = AlertCode.ClientInitiatedManagement) =>
    [
        Alert.Of(code) with { CmdId = "1" },
        new Replace
        {
            CmdId = "2",
            Items =
            [
                new Item { Source = Location.Of("./DevInfo/DevId"), Data = DataValue.OfText("IMEI:350000000000017") },
                new Item { Source = Location.Of("DevInfo/Man"), Data = DataValue.OfText("Acme") },
            ],
        },
    ];

    /// <summary>A Status for the header and each command of a server message.</summary>
    public static List<Command> Statuses(SyncMl answer, StatusCode code = StatusCode.Ok)
    {
        List<Command> statuses = [StatusFor(answer, "0", "SyncHdr", StatusCode.Ok)];
        foreach (Command command in answer.Body.Commands.Where(command => command is not Status))
        {
            statuses.Add(StatusFor(answer, command.CmdId!, command.Name, code));
            foreach (Command inner in command is Group group ? group.Commands : [])
            {
                statuses.Add(StatusFor(answer, inner.CmdId!, inner.Name, code));
            }
        }

        return statuses;
    }

    public static Status StatusFor(SyncMl answer, string cmdRef, string name, StatusCode code) => new()
    {
        MsgRef = answer.Header.MsgId,
        CmdRef = cmdRef,
        Cmd = name,
        Data = ((int)code).ToString(CultureInfo.InvariantCulture),
    };

    public Task<SyncMl> OpenAsync() => SendAsync(Opening());

    public Task<SyncMl> AnswerAsync(SyncMl answer, params Command[] more) => SendAsync([.. Statuses(answer), .. more]);

    public Task<SyncMl> SendAsync(IReadOnlyList<Command> commands, bool isFinal = true, int? msgIdAs = null)
    {
        msgId = msgIdAs ?? (msgId + 1);
        SyncHdr header = new()
        {
            VerDtd = "1.2",
            VerProto = "DM/1.2",
            SessionId = SessionId,
            MsgId = msgId.ToString(CultureInfo.InvariantCulture),
            Target = Location.Of(Address),
            Source = Location.Of(Source),
        };
        List<Command> numbered = [];
        foreach (Command command in commands)
        {
            numbered.Add(command.CmdId is null ? command with { CmdId = $"{numbered.Count + 100}" } : command);
        }

        SyncMl message = new()
        {
            Header = Header?.Invoke(header) ?? header,
            Body = new SyncBody { Commands = numbered, IsFinal = isFinal },
        };
        return PostAsync(DmCodec.Write(message, encoding));
    }

    /// <summary>Sends the last message once more, to the octet.</summary>
    public Task<SyncMl> RepeatAsync() => PostAsync(LastOctets);

    public async Task<SyncMl> PostAsync(byte[] octets)
    {
        (int status, byte[] body) = await PostRawAsync(octets, CancellationToken.None);
        Assert.That(status, Is.EqualTo(200), () => System.Text.Encoding.UTF8.GetString(body));
        DmReadResult read = DmCodec.Read(body);
        Assert.That(read.Error, Is.Null);
        Assert.That(read.Document!.Irregularities, Is.Empty);
        return read.Document.Message;
    }

    public async Task<(int Status, byte[] Body)> PostRawAsync(byte[] octets, CancellationToken cancel)
    {
        LastOctets = octets;
        string type = encoding == DmEncoding.Xml ? "application/vnd.syncml.dm+xml" : "application/vnd.syncml.dm+wbxml";
        WebRequest request = new()
        {
            Method = "POST",
            Uri = new Uri(Address),
            Headers = new WebHeaders { { "Content-Type", type } },
            Body = octets,
        };
        await using WebResponse response = await network.SendAsync(Request?.Invoke(request) ?? request, cancel);
        LastHeaders = response.Headers;
        return (response.Status, await response.ReadAllAsync(16 * 1024 * 1024, cancel));
    }
}
