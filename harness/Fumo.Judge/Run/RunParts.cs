using Fumo.Record;

namespace Fumo.Judge;

/// <summary>
/// The parts of a run that were played apart, each against a start of the implementation of its own: nothing that was begun
/// in one goes on in another, and session ids and correlators of one mean nothing there.
/// </summary>
internal sealed class RunParts
{
    private readonly int[] begins;

    /// <summary>Finds the parts; a run that was played as one is one part.</summary>
    /// <param name="entries">All entries, by number.</param>
    internal RunParts(IReadOnlyList<Entry> entries) =>
        begins = [0, .. entries.OfType<FactEntry>().Where(fact => fact.Name == Facts.Part).Select(fact => fact.Number).Skip(1)];

    /// <summary>How many there are.</summary>
    internal int Count => begins.Length;

    /// <summary>The part that an entry lies in, from 0.</summary>
    /// <param name="number">Number of the entry.</param>
    internal int Of(int number)
    {
        int at = Array.BinarySearch(begins, number);
        return at >= 0 ? at : ~at - 1;
    }

    /// <summary>The first number that lies in the part after that of an entry.</summary>
    /// <param name="number">Number of the entry.</param>
    internal int EndOf(int number) => Of(number) + 1 is var next && next < begins.Length ? begins[next] : int.MaxValue;
}
