using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>Result codes mean to it what they do not mean.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What it does wrong.</param>
/// <param name="reading">What it takes a result for.</param>
public sealed class CodesMisread(string id, string title, Func<ReportedResult, ResultOutcome> reading) : ServerFault(
    id, title, "FUMO-S-011", "server.result.outcome")
{
    /// <inheritdoc/>
    public override ResultOutcome Concluded(ReportedResult result, ResultOutcome honest) => reading(result);
}
