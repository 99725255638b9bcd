using System.Globalization;

namespace Fumo.Reference;

/// <summary>The packages that a server hosts, made as campaigns ask for them; bounded.</summary>
internal sealed class PackageStock(ReferenceServerOptions options)
{
    /// <summary>The path below which packages lie.</summary>
    public const string Folder = "/packages/";

    private const int MaxPackages = 256;
    private readonly Dictionary<(string Model, PackageKind Kind, string Version), StockedPackage> made = [];
    private readonly Dictionary<string, StockedPackage> byId = new(StringComparer.Ordinal);
    private int count;

    /// <summary>The address that a campaign's device is told.</summary>
    public string UrlOf(Campaign campaign, string? model) =>
        campaign.Url?.AbsoluteUri ?? new Uri(options.Address, Folder + Make(campaign, model).Id).AbsoluteUri;

    /// <summary>The octets of a campaign's package.</summary>
    public ReadOnlyMemory<byte> Octets(Campaign campaign, string? model) => Make(campaign, model).Octets;

    /// <summary>A package by its id; null when there is none.</summary>
    public StockedPackage? Find(string id) => byId.GetValueOrDefault(id);

    private StockedPackage Make(Campaign campaign, string? model)
    {
        (string, PackageKind, string) key = (model ?? options.UsualModel, campaign.Package, campaign.Version);
        if (!made.TryGetValue(key, out StockedPackage? package))
        {
            if (made.Count >= MaxPackages)
            {
                byId.Remove(made.First().Value.Id);
                made.Remove(made.First().Key);
            }

            string id = (++count).ToString(CultureInfo.InvariantCulture);
            package = new StockedPackage(id, options.Package ?? PackageFile.Create(campaign.Package, campaign.Version, key.Item1, options.PackageSize), campaign.Version);
            made.Add(key, package);
            byId.Add(id, package);
        }

        return package;
    }
}
