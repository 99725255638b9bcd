namespace Fumo.Reference;

/// <summary>Makes correlators that no other Exec of the server has.</summary>
internal sealed class Correlators(Func<int, byte[]> random)
{
    /// <summary>The correlator of a job's next Exec.</summary>
    public string Next(Job job) => job.Execs.Count == 0 && job.Campaign.Correlator is { } asked
        ? asked
        : $"{job.Number}-{job.Execs.Count + 1}-{Convert.ToHexStringLower(random(6))}";
}
