namespace Fumo.Reference;

/// <summary>Some results are answered and not heard.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What it does wrong.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
/// <param name="isHeard">Which results it hears, given the Exec that they belong to.</param>
public sealed class ResultsUnheard(string id, string title, string requirement, string rule, Func<ReportedResult, JobExec, bool> isHeard) : ServerFault(
    id, title, requirement, rule)
{
    /// <inheritdoc/>
    public override JobExec? Matched(DeviceVisit visit, ReportedResult result, JobExec? honest) =>
        honest is not null && isHeard(result, honest) ? honest : null;
}
