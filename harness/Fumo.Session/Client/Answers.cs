using Fumo.Dm;

namespace Fumo.Session;

/// <summary>What the client answers to one message, in the order of its commands.</summary>
internal sealed class Answers(string? msgRef)
{
    private readonly List<OutgoingPart> parts = [];

    public IReadOnlyList<OutgoingPart> Parts => parts;

    /// <summary>True when the user broke off: what follows in the message is not executed.</summary>
    public bool IsBrokenOff { get; set; }

    public int Mark => parts.Count;

    public void Status(Command command, StatusCode code, Item? about = null, IReadOnlyList<Item>? items = null) =>
        Insert(parts.Count, command, code, about, items);

    public void Insert(int index, Command command, StatusCode code, Item? about = null, IReadOnlyList<Item>? items = null) =>
        parts.Insert(index, new OutgoingPart(new Status
        {
            MsgRef = msgRef,
            CmdRef = command.CmdId ?? string.Empty,
            Cmd = command.Name,
            TargetRefs = about?.Target?.LocUri is { } target ? [target] : [],
            SourceRefs = about?.Source?.LocUri is { } source ? [source] : [],
            Data = ((int)code).ToString(System.Globalization.CultureInfo.InvariantCulture),
            Items = items ?? [],
        }));

    public void Results(Command command, IReadOnlyList<Item> items) =>
        parts.Add(new OutgoingPart(new Results { MsgRef = msgRef, CmdRef = command.CmdId, Items = items }));

    public void Add(Command command) => parts.Add(new OutgoingPart(command));

    /// <summary>What the commands from the mark on came to is replaced: their Atomic was taken back.</summary>
    public void Recode(int mark, Func<int?, StatusCode?> recode)
    {
        for (int i = mark; i < parts.Count; i++)
        {
            if (parts[i].Command is Status status && recode(status.Code) is { } code)
            {
                parts[i] = parts[i] with { Command = status with { Data = ((int)code).ToString(System.Globalization.CultureInfo.InvariantCulture) } };
            }
        }
    }
}
