using System.Globalization;

namespace Fumo.Reports;

/// <summary>Ids of runs: they sort by time, and two runs of one second differ.</summary>
public static class RunId
{
    /// <summary>An id such as 20261123-141530-ab12.</summary>
    /// <param name="time">When the run starts.</param>
    /// <param name="random">Where the last four digits come from.</param>
    public static string New(DateTimeOffset time, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);
        return string.Create(CultureInfo.InvariantCulture, $"{time.UtcDateTime:yyyyMMdd-HHmmss}-{random.Next(0x10000):x4}");
    }
}
