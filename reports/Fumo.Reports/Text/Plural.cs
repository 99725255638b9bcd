using System.Globalization;

namespace Fumo.Reports;

/// <summary>Numbers with their noun.</summary>
internal static class Plural
{
    /// <summary>1 warning, 2 warnings.</summary>
    internal static string Of(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
