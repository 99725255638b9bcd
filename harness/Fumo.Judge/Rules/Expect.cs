namespace Fumo.Judge;

/// <summary>Makes deviations that read alike.</summary>
internal static class Expect
{
    /// <summary>What a report shows where there was nothing.</summary>
    internal const string None = "none";

    /// <summary>A value in quotes, or 'none'.</summary>
    internal static string Quote(string? value) => value is null ? None : $"'{value}'";

    /// <summary>A deviation.</summary>
    internal static Deviation Not(string message, string expected, string? observed) => new(message, expected, observed ?? None);

    /// <summary>Nothing is broken, but it is worth a remark.</summary>
    internal static Deviation Noted(string message, string expected, string? observed) => Not(message, expected, observed) with { IsRemark = true };

    /// <summary>A deviation that a ruling decides.</summary>
    internal static Deviation Ruled(string ruling, string message, string expected, string? observed) => Not(message, expected, observed) with { Ruling = ruling };
}
