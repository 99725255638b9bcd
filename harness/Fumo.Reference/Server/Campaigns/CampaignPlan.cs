using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>The commands that bring an operation about, in messages (FUMO 1.0.2, 6.1).</summary>
internal static class CampaignPlan
{
    /// <summary>Sets the URL of the operation that fetches, then executes it.</summary>
    public static IReadOnlyList<CampaignMessage> Fetch(string root, FumoOperation operation, string url, string? correlator) =>
    [
        CampaignMessage.Of(new CampaignStep(StepPurpose.SetUrl, Replace($"{root}/{operation.NodeName()}/PkgURL", DataValue.OfText(url), "chr", null))),
        Start(root, operation, correlator),
    ];

    /// <summary>Brings the package by DM, then executes Update.</summary>
    public static IReadOnlyList<CampaignMessage> Carry(string root, ReadOnlyMemory<byte> package, string? correlator) =>
    [
        CampaignMessage.Of(new CampaignStep(
            StepPurpose.SendPackage,
            Replace($"{root}/{FumoNodes.PkgData}", DataValue.OfOctets(package), "bin", "application/octet-stream"))),
        Start(root, FumoOperation.Update, correlator),
    ];

    /// <summary>Executes Update alone: the package is there.</summary>
    public static IReadOnlyList<CampaignMessage> Apply(string root, string? correlator) => [Start(root, FumoOperation.Update, correlator)];

    private static CampaignMessage Start(string root, FumoOperation operation, string? correlator) => CampaignMessage.Of(
        new CampaignStep(StepPurpose.Start, new Exec { Correlator = correlator, Items = [Item.To($"{root}/{operation.NodeName()}")] }));

    private static Replace Replace(string uri, DataValue value, string format, string? type) => new()
    {
        Items = [new Item { Target = Location.Of(uri), Meta = new Meta { Format = format, Type = type }, Data = value }],
    };
}
