namespace Fumo.Record;

/// <summary>Something that the harness decided or found out while playing, and that rules need to know.</summary>
public sealed record FactEntry : Entry
{
    /// <summary>The name, see <see cref="Facts"/>.</summary>
    public required string Name { get; init; }

    /// <summary>The value.</summary>
    public required string Value { get; init; }
}
