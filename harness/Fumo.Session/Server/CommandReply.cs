using Fumo.Dm;

namespace Fumo.Session;

/// <summary>A command of the server and what the client answered to it.</summary>
public sealed class CommandReply
{
    private readonly List<Status> statuses = [];
    private readonly List<Status> chunkStatuses = [];
    private readonly List<Item> results = [];

    internal CommandReply(Command command, IReadOnlyList<CommandReply> inner) => (Command, Inner) = (command, inner);

    /// <summary>The command, with the CmdID under which it went out; of a large object, the whole.</summary>
    public Command Command { get; private set; }

    /// <summary>The exchange whose response carried it (of a large object: the last chunk); 0 while it has not gone out.</summary>
    public int Exchange { get; private set; }

    /// <summary>MsgID of the message that carried it; empty while it has not gone out.</summary>
    public string MsgId { get; private set; } = "";

    /// <summary>The CmdID under which it went out (of a large object: the last chunk); empty while it has not gone out.</summary>
    public string CmdId => Command.CmdId ?? "";

    /// <summary>Its Status elements: one, or one for each Item; empty when the client gave none.</summary>
    public IReadOnlyList<Status> Statuses => statuses;

    /// <summary>The Status elements of the chunks before the last one; empty for all but large objects.</summary>
    public IReadOnlyList<Status> ChunkStatuses => chunkStatuses;

    /// <summary>The first Status, or null.</summary>
    public Status? Status => statuses.Count > 0 ? statuses[0] : null;

    /// <summary>The code of the first Status, or null.</summary>
    public int? Code => Status?.Code;

    /// <summary>True when a Status came before the client's package was over.</summary>
    public bool IsAnswered => statuses.Count > 0;

    /// <summary>The exchange whose request brought the first Status; 0 when none came.</summary>
    public int AnsweredIn { get; private set; }

    /// <summary>What the client returned for a Get, large objects put together, Meta of the Results passed on to its items.</summary>
    public IReadOnlyList<Item> Results => results;

    /// <summary>The replies of the inner commands of a Sequence or Atomic, in order.</summary>
    public IReadOnlyList<CommandReply> Inner { get; }

    /// <summary>The first result as text, or null.</summary>
    public string? Text => results.Count > 0 ? results[0].Data?.Text : null;

    internal void GoOut(Command command, string msgId, int exchange) =>
        (Command, MsgId, Exchange) = (command, msgId, exchange);

    internal void Answer(Status status, int exchange)
    {
        statuses.Add(status);
        AnsweredIn = AnsweredIn == 0 ? exchange : AnsweredIn;
    }

    internal void AnswerChunk(Status status) => chunkStatuses.Add(status);

    internal void Return(Item item) => results.Add(item);

    internal void Forget()
    {
        statuses.Clear();
        chunkStatuses.Clear();
        results.Clear();
        AnsweredIn = 0;
    }
}
