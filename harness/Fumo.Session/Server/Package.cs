using Fumo.Dm;

namespace Fumo.Session;

/// <summary>The commands of one call of a script, on their way out and back.</summary>
internal sealed class Package(IReadOnlyList<CommandReply> replies)
{
    private readonly List<Sent> sent = [];
    private readonly TaskCompletionSource<IReadOnlyList<CommandReply>> done = new();

    /// <summary>A command as it went out: under a CmdID, in a message.</summary>
    private readonly record struct Sent(string MsgId, string CmdId, int Index, CommandReply Reply, bool IsChunk);

    /// <summary>Ends when the client has answered, or the session is over.</summary>
    public Task<IReadOnlyList<CommandReply>> Done => done.Task;

    /// <summary>The commands with their replies, in order.</summary>
    public IReadOnlyList<CommandReply> Replies => replies;

    /// <summary>Index of the first command that has not wholly gone out.</summary>
    public int Next { get; private set; }

    /// <summary>The object that is being sent in chunks; null when there is none.</summary>
    public OutgoingObject? Chunked { get; set; }

    /// <summary>True when everything has gone out.</summary>
    public bool IsSent => Next == replies.Count;

    /// <summary>True when the script broke off an object by itself: what it says next goes on with the same package.</summary>
    public bool IsOpen => IsSent && IsLeftOpen(replies[^1].Command);

    /// <summary>True for a command whose object goes on.</summary>
    public static bool IsLeftOpen(Command? command) => command is ItemCommand { Items: [.., { HasMoreData: true }] };

    /// <summary>Notes a command that goes out whole, with its inner commands.</summary>
    public void GoOut(Command command, string msgId, int exchange, Action<CommandReply> told)
    {
        Note(replies[Next], command, Next, msgId, exchange, told);
        Next++;
    }

    /// <summary>Notes a chunk that goes out.</summary>
    public void GoOutInPart(Command chunk, bool isLast, string msgId, int exchange, Action<CommandReply> told)
    {
        CommandReply reply = replies[Next];
        sent.Add(new Sent(msgId, chunk.CmdId!, Next, reply, !isLast));
        reply.GoOut(reply.Command with { CmdId = chunk.CmdId }, msgId, exchange);
        if (isLast)
        {
            Next++;
            Chunked = null;
            told(reply);
        }
    }

    /// <summary>Takes a Status; false when it tells nothing new.</summary>
    public bool Answer(Status status, int exchange)
    {
        if (Find(status.MsgRef, status.CmdRef, status.Cmd) is not { } answered)
        {
            return false;
        }

        bool isNews = answered.IsChunk || !answered.Reply.IsAnswered;
        if (!answered.IsChunk)
        {
            answered.Reply.Answer(status, exchange);
        }
        else if (status.Code is { } code && code >= 300 && Chunked is not null && answered.Index == Next)
        {
            // The object is refused: no further chunk, the next command.
            answered.Reply.Answer(status, exchange);
            Chunked = null;
            Next++;
        }
        else
        {
            answered.Reply.AnswerChunk(status);
        }

        return isNews;
    }

    /// <summary>Takes an item of a Results; false when it belongs to none of the commands.</summary>
    public bool Return(Results results, Item item)
    {
        if (Find(results.MsgRef, results.CmdRef, nameof(Get)) is not { } asked)
        {
            return false;
        }

        asked.Reply.Return(item.Meta is null ? item with { Meta = results.Meta } : item);
        return true;
    }

    /// <summary>Takes back what went out in a message that the client refused as a whole.</summary>
    public void Rewind(string? msgId)
    {
        foreach (Sent refused in sent)
        {
            if (refused.MsgId == msgId && refused.Index < Next)
            {
                Next = refused.Index;
                Chunked = null;
            }
        }

        Chunked = sent.Exists(entry => entry.MsgId == msgId && entry.Index == Next) ? null : Chunked;
        sent.RemoveAll(entry => entry.Index >= Next);
        for (int i = Next; i < replies.Count; i++)
        {
            Forget(replies[i]);
        }
    }

    /// <summary>The client's package is over: what has no Status gets none.</summary>
    public void Complete() => done.TrySetResult(replies);

    /// <summary>The session is over.</summary>
    public void Fail(SessionEndedException end) => done.TrySetException(end);

    /// <summary>What the client has not answered yet, for people.</summary>
    public string Awaited()
    {
        IEnumerable<string> open = sent.Where(entry => !entry.Reply.IsAnswered)
            .Select(entry => $"{entry.Reply.Command.Name} {TargetOf(entry.Reply.Command)}(CmdID {entry.CmdId} of message {entry.MsgId})");
        string all = string.Join(", ", open.Take(3));
        return all.Length == 0 ? "the end of the client's package" : $"the Status of {all}";
    }

    private static string TargetOf(Command command) =>
        command is ItemCommand { Items: [{ Target.LocUri: { } uri }, ..] } ? uri + " " : "";

    private static void Forget(CommandReply reply)
    {
        reply.Forget();
        foreach (CommandReply inner in reply.Inner)
        {
            Forget(inner);
        }
    }

    private void Note(CommandReply reply, Command command, int index, string msgId, int exchange, Action<CommandReply> told)
    {
        reply.GoOut(command, msgId, exchange);
        sent.Add(new Sent(msgId, command.CmdId!, index, reply, IsChunk: false));
        for (int i = 0; i < reply.Inner.Count; i++)
        {
            Note(reply.Inner[i], ((Group)command).Commands[i], index, msgId, exchange, told);
        }

        told(reply);
    }

    // By both references; a client that gets MsgRef wrong is met by CmdRef and the command's name, latest first. Not so for
    // an Alert: the engine sends some of its own.
    private Sent? Find(string? msgRef, string? cmdRef, string? name)
    {
        Sent? loose = null;
        for (int i = sent.Count - 1; i >= 0; i--)
        {
            if (sent[i].CmdId != cmdRef)
            {
                continue;
            }

            if (sent[i].MsgId == msgRef)
            {
                return sent[i];
            }

            loose ??= sent[i].Reply.Command.Name == name && name != nameof(Alert) ? sent[i] : null;
        }

        return loose;
    }
}
