using Fumo.Record;

namespace Fumo.Judge;

/// <summary>Finds a place in the entries of a run, which are in the order of their numbers, without going through all of them.</summary>
internal static class EntryOrder
{
    /// <summary>The entries after a number, in order.</summary>
    /// <param name="entries">Entries by number.</param>
    /// <param name="number">The number.</param>
    internal static IEnumerable<Entry> After(IReadOnlyList<Entry> entries, int number)
    {
        int from = 0;
        int to = entries.Count;
        while (from < to)
        {
            int middle = from + ((to - from) / 2);
            (from, to) = entries[middle].Number <= number ? (middle + 1, to) : (from, middle);
        }

        for (int at = from; at < entries.Count; at++)
        {
            yield return entries[at];
        }
    }
}
