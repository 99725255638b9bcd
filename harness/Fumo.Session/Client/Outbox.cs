using Fumo.Dm;

namespace Fumo.Session;

/// <summary>What the client's package still has to say, in order, cut into messages of the size that the server takes.</summary>
internal sealed class Outbox
{
    // What WBXML may need besides for a change of code page between two commands.
    private const int Slack = 8;
    private const int SwitchOfCodePage = 2;
    private readonly LinkedList<OutgoingPart> parts = new();

    public bool IsEmpty => parts.Count == 0;

    public void Add(IEnumerable<OutgoingPart> more)
    {
        foreach (OutgoingPart part in more)
        {
            parts.AddLast(part);
        }
    }

    public void Prepend(IEnumerable<OutgoingPart> first)
    {
        foreach (OutgoingPart part in first.Reverse())
        {
            parts.AddFirst(part);
        }
    }

    public void Clear() => parts.Clear();

    /// <summary>The rest of the object on its way is not wanted any more.</summary>
    public void DropContinued()
    {
        if (parts.First is { Value.IsContinued: true })
        {
            parts.RemoveFirst();
        }
    }

    /// <summary>Takes what fits into one message; at least one part, so that the package comes to an end.</summary>
    /// <param name="measure">Octets of a message that holds the given commands.</param>
    /// <param name="limit">Octets of a message; null for no limit.</param>
    public List<OutgoingPart> Take(Func<IReadOnlyList<Command>, int> measure, int? limit)
    {
        List<OutgoingPart> taken = [];
        if (limit is not { } most || measure([.. parts.Select(part => part.Command)]) <= most)
        {
            taken.AddRange(parts);
            parts.Clear();
            return taken;
        }

        int empty = measure([]);
        int room = most - empty - Slack;
        while (parts.First is { Value: var part })
        {
            int size = measure([part.Command]) - empty;
            if (size <= room || (taken.All(IsReceipt) && !CanBeCut(part)))
            {
                parts.RemoveFirst();
                taken.Add(part);
                room -= size + SwitchOfCodePage;
            }
            else if (part.Command is Results { Items.Count: > 1 } several)
            {
                parts.RemoveFirst();
                Prepend(several.Items.Select(item => new OutgoingPart(several with { Items = [item] })));
            }
            else
            {
                if (CanBeCut(part) && ResultsCutter.Cut(part, results => measure([results]) - empty, room) is var (chunk, rest))
                {
                    parts.First.Value = rest;
                    taken.Add(chunk);
                }
                else if (taken.All(IsReceipt))
                {
                    // No message of this size holds any of it: what is too long is better than what never comes.
                    parts.RemoveFirst();
                    taken.Add(part);
                }

                break;
            }
        }

        return taken;
    }

    /// <summary>True for what each message of the package begins with, so that a later one has no more room.</summary>
    private static bool IsReceipt(OutgoingPart part) => part.Command is Status { Cmd: nameof(SyncHdr) or nameof(Alert) };

    private static bool CanBeCut(OutgoingPart part) => part.Command is Results { Items: [{ Data.Value.Length: > 1 }] };
}
