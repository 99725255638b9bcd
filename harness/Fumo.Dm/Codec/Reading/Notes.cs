namespace Fumo.Dm;

/// <summary>Gathers what a reader tolerated; a hostile message cannot make it grow without bounds.</summary>
internal sealed class Notes
{
    private const int Most = 1000;

    private List<Irregularity>? list;

    public void Add(IrregularityKind kind, int start, int end, string detail)
    {
        list ??= [];
        if (list.Count < Most)
        {
            list.Add(new Irregularity(kind, new OctetRange(start, end - start), detail));
        }
    }

    public bool Has(IrregularityKind kind) => list is not null && list.Exists(note => note.Kind == kind);

    /// <summary>What was noted, in the order of the octets.</summary>
    /// <param name="map">Where the octets of the reading stood in the message; null when they are the message's own.</param>
    public IReadOnlyList<Irregularity> InOrder(OctetMap? map = null) => list is null
        ? []
        : [.. list.Select(note => map is null ? note : note with { At = map.RangeOf(note.At.Start, note.At.End) }).OrderBy(note => note.At.Start)];
}
