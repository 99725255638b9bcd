using System.Security.Cryptography;
using System.Text;
using Fumo.Record;

namespace Fumo.Reports;

/// <summary>Every distinct message of the transcripts once, however many exchanges and cases show it.</summary>
internal sealed class MessageStore
{
    private readonly Dictionary<string, int> known = [];
    private readonly Dictionary<int, int> numbers = [];
    private readonly List<StoredMessage> messages = [];
    private readonly ILookup<string, DecisiveRange> decisive;
    private int allowance;

    /// <summary>Takes the messages of a run.</summary>
    /// <param name="entries">The transcripts' entries in their order.</param>
    /// <param name="decisive">The octets that findings point at, by number of the entry: they are kept where a message is cut.</param>
    /// <param name="allowance">Octets that long messages may take in all before they are cut closer.</param>
    internal MessageStore(IEnumerable<Entry> entries, ILookup<int, DecisiveRange> decisive, int allowance = 2 * 1024 * 1024)
    {
        this.allowance = allowance;
        (RecordedOctets Octets, string Key)[] all = [.. entries.Select(RecordedOctets.Of).OfType<RecordedOctets>().Select(octets => (octets, Key(octets)))];
        this.decisive = all.SelectMany(one => decisive[one.Octets.Entry].Select(range => (one.Key, range))).ToLookup(one => one.Key, one => one.range);
        foreach ((RecordedOctets octets, string key) in all)
        {
            Take(octets, key);
        }
    }

    /// <summary>The distinct messages, in the order in which they came first.</summary>
    internal IReadOnlyList<StoredMessage> Messages => messages;

    /// <summary>Number in the store of what an entry holds, from 0; null for an entry without octets.</summary>
    internal int? NumberOf(Entry entry) => numbers.TryGetValue(entry.Number, out int number) ? number : null;

    /// <summary>The messages as elements of the page.</summary>
    internal IEnumerable<DataElement> Elements() => messages.Chunk(MessageChunk.Size)
        .Select((chunk, number) => new DataElement(MessageChunk.Id(number), MessageChunk.Write(chunk)));

    private void Take(RecordedOctets octets, string key)
    {
        numbers[octets.Entry] = known.GetValueOrDefault(key, messages.Count);
        if (!known.TryAdd(key, messages.Count))
        {
            return;
        }

        int limit = allowance > 0 ? StoredMessage.MaxOctets : StoredMessage.MinOctets;
        StoredMessage message = StoredMessage.Of(octets, decisive[key], limit);
        allowance -= Math.Max(0, message.Octets - StoredMessage.MinOctets);
        messages.Add(message);
    }

    // What is read in the octets can differ where another version recorded them.
    private static string Key(RecordedOctets octets)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(octets.Octets.Span);
        hash.AppendData([0]);
        hash.AppendData(Encoding.UTF8.GetBytes(octets.Decoded ?? ""));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
