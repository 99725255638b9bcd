using System.Text.RegularExpressions;

namespace Fumo.Judge;

/// <summary>Makes one finding of those that differ only in where they were met, and in the numbers that they name.</summary>
internal static partial class Recurrence
{
    /// <summary>How many further places a finding keeps; the rest is counted.</summary>
    internal const int Places = 9;

    /// <summary>The findings in the order in which each was met first.</summary>
    internal static Finding[] Count(IEnumerable<Finding> findings) =>
        [.. findings.GroupBy(one => (one.Rule, one.Effect, one.Ruling, Number().Replace(one.Message, "#"))).Select(Join)];

    private static Finding Join(IEnumerable<Finding> same)
    {
        Finding[] all = [.. same];
        return all[0] with { Count = all.Length, Places = [.. all.Skip(1).Take(Places).Select(one => new FindingRecurrence(one.At, one.Observed))] };
    }

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
