using System.IO.Enumeration;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>Known failures: which findings they cover, and which of them cover nothing. They expire by the day on which the run began.</summary>
internal sealed class Waivers
{
    private readonly IReadOnlyList<WaiverRecord> expired;
    private readonly IReadOnlyList<WaiverRecord> valid;
    private readonly HashSet<WaiverRecord> used = [];

    internal Waivers(RunRecord record)
    {
        DateOnly day = DateOnly.FromDateTime(record.Started.UtcDateTime);
        valid = [.. record.Waivers.Where(waiver => waiver.Until is not { } until || until >= day)];
        expired = [.. record.Waivers.Except(valid)];
    }

    /// <summary>True when a waiver covers a rule in a case.</summary>
    internal bool Covers(string rule, string test)
    {
        WaiverRecord? waiver = valid.FirstOrDefault(one => one.Rule == rule && (one.Test is null || FileSystemName.MatchesSimpleExpression(one.Test, test, ignoreCase: false)));
        return waiver is not null && (used.Add(waiver) || true);
    }

    /// <summary>True when a valid waiver covered nothing.</summary>
    internal bool AnyUnused => valid.Any(waiver => !used.Contains(waiver));

    /// <summary>What there is to say of them, in sentences.</summary>
    internal IEnumerable<string> Remarks() =>
        expired.Select(waiver => $"The waiver for {Name(waiver)} expired on {waiver.Until:yyyy-MM-dd} and counts for nothing.")
            .Concat(valid.Where(waiver => !used.Contains(waiver)).Select(waiver => $"The waiver for {Name(waiver)} covered nothing; take it out."));

    private static string Name(WaiverRecord waiver) => waiver.Test is null ? waiver.Rule : $"{waiver.Rule} in {waiver.Test}";
}
