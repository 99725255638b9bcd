namespace Fumo.Reports;

/// <summary>A scenario that took far longer or shorter than the other scenarios let expect.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="OldMs">What it took in the earlier run.</param>
/// <param name="NewMs">What it took in the later run.</param>
/// <param name="Factor">How many times longer, with what all scenarios have in common (a slower machine) taken out.</param>
public sealed record TimingOutlier(string Scenario, long OldMs, long NewMs, double Factor)
{
    private const double FarOff = 2;
    private const long Noise = 1000;
    private const long Least = 100;

    /// <summary>Scenarios off by more than twice and by more than a second, the slowest first.</summary>
    internal static IReadOnlyList<TimingOutlier> Of(IReadOnlyList<CasePair> pairs)
    {
        (string Scenario, long Old, long New)[] both =
        [
            .. from pair in pairs
               where pair is { Old.Transcript: not null, New: { Transcript: not null, Scenario.Length: > 0 } }
               group pair by pair.New!.Scenario into same
               select (same.Key, same.Max(pair => pair.Old!.DurationMs), same.Max(pair => pair.New!.DurationMs)),
        ];
        double[] ratios = [.. both.Select(one => Ratio(one.Old, one.New)).Order()];
        double common = ratios.Length == 0 ? 1 : ratios[ratios.Length / 2];
        return
        [
            .. both.Select(one => new TimingOutlier(one.Scenario, one.Old, one.New, Math.Round(Ratio(one.Old, one.New) / common, 1)))
                .Where(one => Math.Abs(one.NewMs - one.OldMs) > Noise && (one.NewMs > one.OldMs ? one.Factor > FarOff : one.Factor < 1 / FarOff))
                .OrderByDescending(one => one.Factor),
        ];
    }

    private static double Ratio(long old, long now) => Math.Max(now, Least) / (double)Math.Max(old, Least);
}
