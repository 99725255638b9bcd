using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>What it sets a PkgURL to, or how, is wrong.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What it does wrong.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
/// <param name="node">The node, below the object.</param>
/// <param name="change">What becomes of the item.</param>
public sealed class MisgivesUrl(string id, string title, string requirement, string rule, string node, Func<Item, Item> change) : ServerFault(id, title, requirement, rule)
{
    /// <inheritdoc/>
    public override IReadOnlyList<CampaignMessage> Planned(Job job, string root, IReadOnlyList<CampaignMessage> honest) =>
        StepChange.Each(honest, step => step.Target == $"{root}/{node}" ? step with { Command = step.Command with { Items = [change(step.Command.Items[0])] } } : step);
}
