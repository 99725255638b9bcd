using System.Diagnostics.CodeAnalysis;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>What belongs to each kind of campaign.</summary>
public static class CampaignKinds
{
    private static readonly Dictionary<string, CampaignKind> Names = new(StringComparer.Ordinal)
    {
        ["download"] = CampaignKind.Download,
        ["update"] = CampaignKind.Update,
        ["downloadAndUpdate"] = CampaignKind.DownloadAndUpdate,
        ["packageData"] = CampaignKind.PackageData,
    };

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<CampaignKind> All { get; } = [.. Names.Values];

    /// <summary>The name under which it is offered.</summary>
    /// <param name="kind">The kind.</param>
    public static string Name(this CampaignKind kind) => Names.First(row => row.Value == kind).Key;

    /// <summary>The operation whose outcome ends it.</summary>
    /// <param name="kind">The kind.</param>
    public static FumoOperation LastOperation(this CampaignKind kind) => kind switch
    {
        CampaignKind.Download => FumoOperation.Download,
        CampaignKind.DownloadAndUpdate => FumoOperation.DownloadAndUpdate,
        _ => FumoOperation.Update,
    };

    /// <summary>The kind behind a name; case does not matter.</summary>
    /// <param name="name">The name.</param>
    /// <param name="kind">The kind.</param>
    public static bool TryParse(string? name, [NotNullWhen(true)] out CampaignKind? kind)
    {
        KeyValuePair<string, CampaignKind>? found = Names.Where(row => row.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(row => (KeyValuePair<string, CampaignKind>?)row).FirstOrDefault();
        kind = found?.Value;
        return kind is not null;
    }
}
