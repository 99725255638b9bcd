using System.Globalization;

namespace Fumo.Drive;

/// <summary>Ids of sessions that are asked for: 1 to FFFF, each different from the one before, runs apart by the clock.</summary>
internal sealed class SessionIds(TimeProvider time)
{
    private const int Most = 0xFFFF;
    private int last = (int)(time.GetUtcNow().ToUnixTimeSeconds() % Most);

    /// <summary>The next id, upper-case hexadecimal without leading zeros, as it stands in SyncHdr.</summary>
    public string Next()
    {
        last = (last % Most) + 1;
        return last.ToString("X", CultureInfo.InvariantCulture);
    }
}
