using Fumo.Record;

namespace Fumo.Reports;

/// <summary>Octets that a transcript holds, with what was read in them.</summary>
/// <param name="Entry">Number of the entry.</param>
/// <param name="Octets">The octets as they were recorded.</param>
/// <param name="Decoded">The message as readable XML; null when the octets are none.</param>
internal sealed record RecordedOctets(int Entry, ReadOnlyMemory<byte> Octets, string? Decoded)
{
    /// <summary>The octets of an entry; null for an entry that has none.</summary>
    internal static RecordedOctets? Of(Entry entry) => entry switch
    {
        MessageEntry { Body.IsEmpty: false } message => new(message.Number, message.Body, message.Decoded),
        WakeEntry { Notification.IsEmpty: false } wake => new(wake.Number, wake.Notification, null),
        _ => null,
    };
}
