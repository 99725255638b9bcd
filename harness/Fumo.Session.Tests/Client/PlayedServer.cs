using System.Globalization;
using Fumo.Dm;

namespace Fumo.Session.Tests.Client;

/// <summary>A server that answers message by message what a test wrote down.</summary>
internal sealed class PlayedServer : IWebHandler
{
    public static readonly Uri Address = new("http://server/dm");

    private readonly Queue<Func<SyncMl, SyncMl>> answers = new();

    public VirtualTimeLoop Loop { get; } = new();

    public MemoryNetwork Network { get; } = new();

    public List<SyncMl> Received { get; } = [];

    public List<Uri> Asked { get; } = [];

    public MemoryNonceStore Nonces { get; } = new();

    public ManagementTree Tree { get; private set; } = null!;

    /// <summary>Status 200 for the header, then the commands; Final unless told otherwise.</summary>
    public PlayedServer Answers(IReadOnlyList<Command> commands, bool isFinal = true, Func<SyncHdr, SyncHdr>? header = null, int code = 200, Chal? chal = null)
    {
        answers.Enqueue(received =>
        {
            Status ok = new() { MsgRef = received.Header.MsgId, CmdRef = "0", Cmd = "SyncHdr", Data = code.ToString(CultureInfo.InvariantCulture), Chal = chal };
            SyncHdr made = new()
            {
                VerDtd = "1.2",
                VerProto = "DM/1.2",
                SessionId = received.Header.SessionId,
                MsgId = received.Header.MsgId,
                Target = received.Header.Source,
                Source = Location.Of(Address.ToString()),
            };
            IEnumerable<Command> numbered = commands.Prepend(ok).Select((command, index) => Numbered(command, index + 1));
            return new SyncMl { Header = header?.Invoke(made) ?? made, Body = new SyncBody { Commands = [.. numbered], IsFinal = isFinal } };
        });
        return this;
    }

    /// <summary>One session of a client; what is not written down any more is answered with Status and Final.</summary>
    public SessionOutcome Run(Func<DmClientOptions, DmClientOptions>? change = null, params PendingAlert[] alerts)
    {
        Network.Listen(Address, this);
        DmClientOptions options = new() { Server = Address, DeviceId = "IMEI:1" };
        Tree = TestTree.Create(Loop.Time);
        return Loop.Run(() =>
        {
            DmClient client = new(change?.Invoke(options) ?? options, Tree, Nonces, Network, Loop.Time);
            return client.RunSessionAsync(SessionStart.ByClient(0x2A) with { Alerts = alerts });
        });
    }

    public async Task HandleAsync(WebRequest request, IWebReply reply, CancellationToken closed)
    {
        DmReadResult read = DmCodec.Read(request.Body);
        Assert.That(read.IsRead, read.Error?.Message);
        Received.Add(read.Document!.Message);
        Asked.Add(request.Uri);
        if (answers.Count == 0)
        {
            Answers([]);
        }

        byte[] body = DmCodec.Write(answers.Dequeue()(Received[^1]), read.Document.Encoding);
        await reply.StartAsync(200, [], closed);
        await reply.WriteAsync(body, closed);
    }

    /// <summary>What the client answered, as <c>Cmd code</c> pairs without the header's, in the given message.</summary>
    public IReadOnlyList<string> Codes(int message) =>
        [.. Received[message].Body.Commands.OfType<Status>().Where(status => status.CmdRef != "0").Select(status => $"{status.Cmd} {status.Data}")];

    private static Command Numbered(Command command, int id) => command is Group group
        ? group with { CmdId = Text(id), Commands = [.. group.Commands.Select((inner, index) => Numbered(inner, (id * 100) + index))] }
        : command.CmdId is "" ? command : command with { CmdId = Text(id) };

    private static string Text(int id) => id.ToString(CultureInfo.InvariantCulture);
}
