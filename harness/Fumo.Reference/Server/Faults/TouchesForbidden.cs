using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>It reads or writes what a server has no access to.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What it does wrong.</param>
/// <param name="path">The node's path in the object.</param>
/// <param name="value">What it writes; null to read.</param>
/// <param name="format">The value's format.</param>
public sealed class TouchesForbidden(string id, string title, string path, string? value = null, string format = "chr") : ServerFault(
    id, title, "FUMO-S-020", "server.object.access")
{
    /// <inheritdoc/>
    public override bool IsMild => true;

    /// <inheritdoc/>
    public override IReadOnlyList<CampaignMessage> Planned(Job job, string root, IReadOnlyList<CampaignMessage> honest)
    {
        Item node = Item.To($"{root}/{path}");
        ItemCommand touch = value is null
            ? new Get { Items = [node] }
            : new Replace { Items = [node with { Meta = new Meta { Format = format }, Data = DataValue.OfText(value) }] };
        return [CampaignMessage.Of(new CampaignStep(StepPurpose.Look, touch)), .. honest];
    }
}
