using System.Globalization;
using Fumo.Dm;

namespace Fumo.Session;

/// <summary>Puts the server's messages together and keeps them within the client's MaxMsgSize.</summary>
internal sealed class MessageComposer(DmServerOptions options, ServerProver prover)
{
    /// <summary>Octets of data for which a chunk behind other commands is worth its frame.</summary>
    private const int WorthAChunk = 128;

    /// <summary>Octets of a message that hold no data of its only object: header, Status elements, the command.</summary>
    private const int FrameOfAnObject = 1024;

    /// <summary>Below this, what the server says of its own limits costs more than it is worth.</summary>
    private const int Tight = 2048;

    /// <summary>Tags switch code pages, numbers grow: what measuring piece by piece may be short of.</summary>
    private const int Slack = 16;

    private int msgId;
    private int clientLimit = options.UnaskedMaxMsgSize;

    /// <summary>The largest message that the client takes, or less where the script wants less.</summary>
    public int Limit => Math.Min(clientLimit, ScriptLimit);

    /// <summary>What the script wants messages to be at most.</summary>
    public int ScriptLimit { get; set; } = int.MaxValue;

    /// <summary>The largest message that the client is told of; null for no limit.</summary>
    public int? ToldMaxMsgSize { get; set; } = options.MaxMsgSize;

    /// <summary>True to send every object in one piece, to a client without large objects.</summary>
    public bool KeepsObjectsWhole { get; set; }

    /// <summary>What becomes of the octets of the next message; null for nothing.</summary>
    public Func<byte[], byte[]>? Garbling { get; set; }

    /// <summary>The largest object that the client takes; null for no limit.</summary>
    public long? ObjectLimit { get; private set; }

    /// <summary>The largest object that the client takes in one message; null when it names no MaxMsgSize.</summary>
    public long? WholeLimit { get; private set; }

    /// <summary>Hears what a client's header says about sizes.</summary>
    public void Hear(Meta? meta)
    {
        if (int.TryParse(meta?.MaxMsgSize?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int message) && message > 0)
        {
            clientLimit = message;
            WholeLimit = Math.Max(0, message - FrameOfAnObject);
        }

        if (options.HearsMaxObjSize && long.TryParse(meta?.MaxObjSize?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out long item))
        {
            ObjectLimit = item;
        }
    }

    /// <summary>A message that answers and says what it is told to, in one piece.</summary>
    public Composed Compose(Incoming message, IReadOnlyList<Command> body, bool isFinal, bool proves)
    {
        Draft draft = Begin(message, body, proves);
        return End(draft, draft.Write(isFinal), proves);
    }

    /// <summary>A message that answers and carries as much of a package as fits.</summary>
    public Composed Compose(Incoming message, IReadOnlyList<Command> answers, Package package, Action<CommandReply> told)
    {
        bool proves = prover.Proves;
        Draft draft = Begin(message, answers, proves);
        if (WriteAll(draft, package) is { } whole)
        {
            Note(draft, package, message.Exchange, told);
            return End(draft, whole, proves);
        }

        Fill(draft, package, message.Exchange, told);
        return End(draft, draft.Write(package.IsSent), proves);
    }

    private Draft Begin(Incoming message, IReadOnlyList<Command> answers, bool proves)
    {
        string id = (++msgId).ToString(CultureInfo.InvariantCulture);
        return new Draft(
            new SyncHdr
            {
                VerDtd = SyncHdr.VerDtd12,
                VerProto = SyncHdr.VerProtoDm12,
                SessionId = message.SessionId,
                MsgId = id,
                Target = Location.Of(message.Source),
                Source = new Location { LocUri = options.Source, LocName = proves ? options.Authentication.ServerId : null },
                RespUri = options.SendsRespUri ? options.RespUriOf?.Invoke(message.SessionId) ?? options.Source : null,
                Cred = proves ? prover.MakeCred(id) : null,
                Meta = Limit < Tight ? null : OwnMeta(),
            },
            message.Document.Encoding,
            options,
            answers).Answered();
    }

    private Meta? OwnMeta() => ToldMaxMsgSize is null && options.MaxObjSize is null ? null : new Meta
    {
        MaxMsgSize = ToldMaxMsgSize?.ToString(CultureInfo.InvariantCulture),
        MaxObjSize = options.MaxObjSize?.ToString(CultureInfo.InvariantCulture),
    };

    private Composed End(Draft draft, byte[] octets, bool proves)
    {
        byte[] final = Garbling?.Invoke(octets) ?? octets;
        Garbling = null;
        return new(draft.Written!, final, draft.Encoding, proves ? prover.MakeHeaderField(final) : null);
    }

    /// <summary>The message with all that is left of the package; null when that does not fit.</summary>
    private byte[]? WriteAll(Draft draft, Package package)
    {
        if (package.Chunked is not null || OctetsLeft(package) > Limit)
        {
            return null;
        }

        (int, int) mark = draft.Mark();
        for (int i = package.Next; i < package.Replies.Count; i++)
        {
            draft.Add(draft.Number(package.Replies[i].Command));
        }

        byte[] whole = draft.Write(isFinal: true);
        if (whole.Length <= Limit)
        {
            return whole;
        }

        draft.Return(mark);
        return null;
    }

    private static void Note(Draft draft, Package package, int exchange, Action<CommandReply> told)
    {
        IReadOnlyList<Command> written = draft.Message(true).Body.Commands;
        for (int left = package.Replies.Count - package.Next; left > 0; left--)
        {
            package.GoOut(written[^left], draft.MsgId, exchange, told);
        }
    }

    private void Fill(Draft draft, Package package, int exchange, Action<CommandReply> told)
    {
        bool isEmpty = true;
        while (!package.IsSent)
        {
            Command command = package.Replies[package.Next].Command;
            if (package.Chunked is null && TryAdd(draft, package, command, exchange, told))
            {
                isEmpty = false;
                continue;
            }

            if (KeepsObjectsWhole || !OutgoingObject.CanCut(command))
            {
                // Larger than the client takes even alone: it goes out alone, there is no other way to say it.
                if (isEmpty && draft.IsBare)
                {
                    Add(draft, package, draft.Number(command), exchange, told);
                }

                return;
            }

            package.Chunked ??= new OutgoingObject(draft.Transportable((ItemCommand)command), draft.Encoding);
            if (!AddChunk(draft, package, package.Chunked, isEmpty, exchange, told))
            {
                return;
            }

            isEmpty = false;
        }
    }

    private bool TryAdd(Draft draft, Package package, Command command, int exchange, Action<CommandReply> told)
    {
        if (DataLength(command) > Limit)
        {
            return false;
        }

        (int, int) mark = draft.Mark();
        Command numbered = draft.Number(command);
        if (draft.LengthWith(numbered) > Limit)
        {
            draft.Return(mark);
            return false;
        }

        Add(draft, package, numbered, exchange, told);
        return true;
    }

    private static void Add(Draft draft, Package package, Command numbered, int exchange, Action<CommandReply> told)
    {
        draft.Add(numbered);
        package.GoOut(numbered, draft.MsgId, exchange, told);
    }

    /// <summary>Adds a chunk; true when it was the last one, and more may follow.</summary>
    private bool AddChunk(Draft draft, Package package, OutgoingObject chunked, bool isEmpty, int exchange, Action<CommandReply> told)
    {
        (int, int) mark = draft.Mark();
        string id = draft.NextId();
        int room = Limit - Slack - draft.LengthWith(chunked.Frame(id));
        if (room < WorthAChunk && (!isEmpty || draft.HasMuchToAnswer))
        {
            draft.Return(mark);
            package.Chunked = null;
            return false;
        }

        Command chunk = chunked.Next(id, room, out bool isLast);
        draft.Add(chunk);
        package.GoOutInPart(chunk, isLast, draft.MsgId, exchange, told);
        return isLast;
    }

    private static long OctetsLeft(Package package)
    {
        long sum = 0;
        for (int i = package.Next; i < package.Replies.Count; i++)
        {
            sum += DataLength(package.Replies[i].Command);
        }

        return sum;
    }

    private static long DataLength(Command command) => command switch
    {
        Group group => group.Commands.Sum(DataLength),
        ItemCommand plain => plain.Items.Sum(item => item.Data is { } data ? data.IsOpaque ? data.Value.Length : data.Text.Length : 0L),
        _ => 0,
    };
}
