using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>Octets go as text in either encoding.</summary>
public sealed class SendsBase64() : ServerVariant(
    "A63t", "sends PkgData as base64 with Format b64 in WBXML, too", "FUMO-S-006")
{
    /// <inheritdoc/>
    public override BehaviourSetup Setup => new() { Encoding = "wbxml" };

    /// <inheritdoc/>
    public override IReadOnlyList<CampaignMessage> Planned(Job job, string root, IReadOnlyList<CampaignMessage> honest) =>
        StepChange.Each(honest, step => step.Purpose == StepPurpose.SendPackage ? AsText(step) : step);

    private static CampaignStep AsText(CampaignStep step)
    {
        Item item = step.Command.Items[0];
        Item text = item with
        {
            Meta = (item.Meta ?? new Meta()) with { Format = "b64" },
            Data = DataValue.OfText(Convert.ToBase64String(item.Data!.Value.Span)),
        };
        return step with { Command = step.Command with { Items = [text] } };
    }
}
