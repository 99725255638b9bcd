using System.Runtime.CompilerServices;
using Fumo.Dm;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>One DM message of the run, read again from its octets.</summary>
public sealed class Message : ISubject
{
    // While a run is played it is judged again and again: a body is read once, however often.
    private static readonly ConditionalWeakTable<MessageEntry, DmReadResult> Read = [];

    internal Message(MessageEntry entry)
    {
        Entry = entry;
        Result = entry.Body.IsEmpty ? null : Read.GetValue(entry, static one => DmCodec.Read(one.Body));
    }

    /// <summary>The entry it was read from.</summary>
    public MessageEntry Entry { get; }

    /// <summary>What the codec made of the body; null when there is no body.</summary>
    public DmReadResult? Result { get; }

    /// <summary>Number of the entry in the run.</summary>
    public int Number => Entry.Number;

    /// <summary>Header and body; null when the body is no message.</summary>
    public SyncMl? Content => Result?.Document?.Message;

    /// <summary>The header; null when the body is no message.</summary>
    public SyncHdr? Header => Content?.Header;

    /// <summary>Commands, Status and Results of the body, in order.</summary>
    public IReadOnlyList<Command> Commands => Content?.Body.Commands ?? [];

    /// <summary>True when the package ends here.</summary>
    public bool IsFinal => Content?.Body.IsFinal ?? false;

    /// <summary>True when the DM client sent it.</summary>
    public bool IsFromClient => Entry.From == Side.Client;

    /// <summary>The session it belongs to; null for a message that was set aside or is none.</summary>
    public Session? Session { get; internal set; }

    /// <summary>True when, in the middle of its session, the harness had sent something that belongs to none.</summary>
    public bool IsDisturbed { get; internal set; }

    /// <inheritdoc/>
    public Place At => new(Number, Entry.Scenario, Entry.Exchange, null, Content?.Octets ?? default);

    /// <summary>The message of the other side that this one answers; null when there is none.</summary>
    public Message? Answered => Session?.Messages.LastOrDefault(other => other.Number < Number && other.Entry.From != Entry.From);

    /// <summary>The Status elements, in order.</summary>
    public IEnumerable<Status> Statuses => Commands.OfType<Status>();

    /// <summary>The Status of the other side's SyncHdr; null when there is none.</summary>
    public Status? HeaderStatus => Statuses.FirstOrDefault(status => status.CmdRef?.Trim() == "0" || status.Cmd?.Trim() == "SyncHdr");

    /// <summary>The place of an element of this message.</summary>
    /// <param name="element">The element.</param>
    /// <param name="cmdId">The command it belongs to, or null.</param>
    public Place PlaceOf(Element element, string? cmdId = null) =>
        new(Number, Entry.Scenario, Entry.Exchange, cmdId ?? (element as Command)?.CmdId, element.Octets);

    /// <summary>A header field of the HTTP message; null when there is none of that name.</summary>
    /// <param name="name">Its name, in any case.</param>
    public string? HttpHeader(string name) =>
        Entry.Headers.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}
