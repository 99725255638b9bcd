namespace Fumo.Reports;

/// <summary>One requirement over all columns.</summary>
/// <param name="Id">The requirement.</param>
/// <param name="Title">What is required.</param>
/// <param name="Section">The section.</param>
/// <param name="Status">M, O or C.</param>
/// <param name="Cells">A cell for each column, in their order.</param>
public sealed record MatrixRow(string Id, string Title, string Section, string Status, IReadOnlyList<MatrixCell> Cells)
{
    /// <summary>True when an implementation fails it in its latest run.</summary>
    public bool IsFailed => Cells.Any(cell => cell.Latest == "fail");

    /// <summary>True when the latest runs do not agree.</summary>
    public bool IsSplit => Cells.Select(cell => cell.Latest).Distinct().Count() > 1;
}

/// <summary>One requirement of one implementation.</summary>
/// <param name="Verdicts">Its verdict in each of the column's runs, the oldest first; null where a run does not have it.</param>
/// <param name="Reason">Why it came out so in the latest run; null for a pass.</param>
public sealed record MatrixCell(IReadOnlyList<string?> Verdicts, string? Reason)
{
    /// <summary>The verdict of the latest run.</summary>
    public string? Latest => Verdicts[^1];
}
