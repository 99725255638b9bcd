using System.Globalization;
using Fumo.Dm;

namespace Fumo.Session;

/// <summary>A message of the server while it is being put together.</summary>
internal sealed class Draft(SyncHdr header, DmEncoding encoding, DmServerOptions options, IReadOnlyList<Command> answers)
{
    private readonly List<Command> commands = [];
    private int cmdId;

    public string MsgId => header.MsgId!;

    public DmEncoding Encoding => encoding;

    /// <summary>True when there is nothing in it but the Status of the SyncHdr.</summary>
    public bool IsBare => commands.Count <= 1;

    /// <summary>True when it answers more than the SyncHdr and the client's call for the next message: the next one has more room.</summary>
    public bool HasMuchToAnswer => commands.Count > 2;

    /// <summary>The message as it stands.</summary>
    public SyncMl Message(bool isFinal) =>
        new() { Header = header, Body = new SyncBody { Commands = commands, IsFinal = isFinal } };

    /// <summary>Puts the answers in, numbered.</summary>
    public Draft Answered()
    {
        foreach (Command answer in answers)
        {
            commands.Add(Number(answer));
        }

        return this;
    }

    public void Add(Command numbered) => commands.Add(numbered);

    /// <summary>Gives a command, and its inner ones, the next ids, and data the form that the encoding asks for.</summary>
    public Command Number(Command command)
    {
        string id = NextId();
        return command switch
        {
            Group group => group with { CmdId = id, Commands = [.. group.Commands.Select(Number)] },
            ItemCommand plain => Transportable(plain) with { CmdId = id },
            _ => command with { CmdId = id },
        };
    }

    public string NextId() => (++cmdId).ToString(CultureInfo.InvariantCulture);

    public (int Count, int CmdId) Mark() => (commands.Count, cmdId);

    /// <summary>Takes back what was added since a mark.</summary>
    public void Return((int Count, int CmdId) mark)
    {
        commands.RemoveRange(mark.Count, commands.Count - mark.Count);
        cmdId = mark.CmdId;
    }

    /// <summary>The message as it was written last.</summary>
    public SyncMl? Written { get; private set; }

    public byte[] Write(bool isFinal)
    {
        // An object that a script leaves open leaves the package open, too.
        SyncMl message = Message(isFinal && !Package.IsLeftOpen(commands.LastOrDefault()));
        Written = options.Rewrite is { } rewrite ? rewrite(message) : message;
        return DmCodec.Write(Written, encoding, options.Writing);
    }

    /// <summary>Octets that the message has, with one command more.</summary>
    public int LengthWith(Command? more)
    {
        List<Command> all = more is null ? commands : [.. commands, more];
        return DmCodec.Write(new SyncMl { Header = header, Body = new SyncBody { Commands = all, IsFinal = true } }, encoding, options.Writing).Length;
    }

    /// <summary>Octets go as they are in WBXML, and as base64 with that Format in XML (DM Tree and Description 1.2.1, Format).</summary>
    public ItemCommand Transportable(ItemCommand command)
    {
        if (encoding == DmEncoding.Wbxml || !command.Items.Any(item => item.Data is { IsOpaque: true }))
        {
            return command;
        }

        return command with { Items = [.. command.Items.Select(item => AsText(item, command.Meta))] };
    }

    private static Item AsText(Item item, Meta? inherited) => item.Data is not { IsOpaque: true } data ? item : item with
    {
        Meta = (item.Meta ?? inherited ?? new Meta()) with { Format = "b64" },
        Data = DataValue.OfText(Convert.ToBase64String(data.Value.Span)),
    };
}
