namespace Fumo.Plan;

/// <summary>Where a value was written: a place in the file, or a flag.</summary>
/// <param name="Line">Line, from 1; 0 for a flag.</param>
/// <param name="Column">Column, from 1; 0 for a flag.</param>
/// <param name="Flag">The flag; null for a place in the file.</param>
internal readonly record struct Origin(int Line, int Column, string? Flag = null)
{
    /// <summary>Where a file begins.</summary>
    public static Origin Start { get; } = new(1, 1);

    /// <summary>A value given by a flag.</summary>
    public static Origin Of(string flag) => new(0, 0, flag);
}
