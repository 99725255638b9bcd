using System.Text;

namespace Fumo.Reports;

/// <summary>A table of cells that are Markdown already.</summary>
internal static class MarkdownTable
{
    /// <summary>The table with an empty line after it; nothing when there are no rows.</summary>
    internal static string Of(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        StringBuilder table = new();
        foreach (IReadOnlyList<string> row in rows)
        {
            if (table.Length == 0)
            {
                Line(table, columns);
                Line(table, [.. columns.Select(_ => "---")]);
            }

            Line(table, row);
        }

        return table.Length == 0 ? "" : table.Append('\n').ToString();
    }

    private static void Line(StringBuilder table, IReadOnlyList<string> cells) =>
        table.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
