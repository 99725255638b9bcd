namespace Fumo.Judge;

/// <summary>What each rule says of a run, asked once.</summary>
/// <param name="run">The run.</param>
internal sealed class Judgements(RunView run)
{
    private readonly Dictionary<string, IReadOnlyList<Judgement>> known = [];

    internal RunView Run => run;

    internal IReadOnlyList<Judgement> Of(Rule rule) =>
        known.TryGetValue(rule.Id, out IReadOnlyList<Judgement>? judgements) ? judgements : known[rule.Id] = [.. rule.Judge(run)];
}
