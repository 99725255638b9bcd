using Fumo.Dm;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>Puts the chunks of a session's objects together, as the server under test sent them.</summary>
internal sealed class SentObjectReader(RunView run)
{
    private readonly List<SentObject> all = [];
    private List<SentChunk> open = [];

    public static IEnumerable<SentObject> Of(RunView run) => run.Sessions.SelectMany(session => new SentObjectReader(run).Read(session));

    private List<SentObject> Read(Session session)
    {
        HashSet<string?> seen = [];
        foreach (Message message in session.From(Side.Server).Where(message => message is { Entry.IsFromImplementation: true, Content: not null }))
        {
            // What is sent again after a lost answer is no further chunk.
            if (seen.Add(message.Header!.MsgId?.Trim()))
            {
                Take(message);
            }
        }

        Close(null);
        return all;
    }

    private void Take(Message message)
    {
        SentChunk[] chunks = [.. Items(message)];
        SentChunk? next = null;
        if (open.Count > 0)
        {
            Settle();
        }

        if (open.Count > 0)
        {
            next = chunks.FirstOrDefault(open[^1].IsLike);
            Go(message, next);
        }

        foreach (SentChunk chunk in chunks.Where(chunk => chunk != next))
        {
            Begin(chunk);
        }
    }

    // What was refused is over; what was not heard for want of credentials comes again.
    private void Settle()
    {
        int? code = CodeOf(open[^1]);
        if (code is 401 or 407)
        {
            open.RemoveAt(open.Count - 1);
        }
        else if (code >= 300 || open[^1].Message.Session!.Next(Side.Client, open[^1].Message.Number) is { } answer && IsBrokenOff(answer))
        {
            all.Add(new SentObject(open) { IsRefused = true });
            open = [];
        }
    }

    private void Go(Message message, SentChunk? next)
    {
        if (next is null)
        {
            Close(DmPackageChecks.IsAbort(message) ? null : message);
            return;
        }

        open.Add(next);
        if (!next.Item.HasMoreData && !FollowedByMore(next))
        {
            Close(null);
        }
    }

    private void Begin(SentChunk chunk)
    {
        if (chunk.Item.HasMoreData || FollowedByMore(chunk))
        {
            Close(null);
            open = [chunk];
            return;
        }

        all.Add(new SentObject([chunk]));
    }

    private void Close(Message? broken)
    {
        if (open.Count > 0)
        {
            all.Add(new SentObject(open) { BrokenBy = broken });
            open = [];
        }
    }

    // Less than was announced, and the next message brings more for the same node, though no MoreData said so.
    private static bool FollowedByMore(SentChunk chunk)
    {
        SentObject alone = new([chunk]);
        return alone.Size > alone.Transported && alone.Size != alone.Decoded
            && chunk.Message.Session!.Next(Side.Server, chunk.Message.Number) is { } next && Items(next).Any(other => other.IsLike(chunk) && other.Of(meta => meta.Size) is null);
    }

    private int? CodeOf(SentChunk chunk) =>
        run.Commands.FirstOrDefault(sent => ReferenceEquals(sent.Command, chunk.Command))?.CodeOf(chunk.Item);

    private static bool IsBrokenOff(Message answer) =>
        answer.Commands.OfType<Alert>().Any(alert => alert.Code is AlertCode.NoEndOfData or AlertCode.SessionAbort);

    private static IEnumerable<SentChunk> Items(Message message) =>
        from command in DmServerCommandChecks.Flat(message)
        where command is Add or Replace
        from item in ((ItemCommand)command).Items
        select new SentChunk(message, (ItemCommand)command, item);
}
