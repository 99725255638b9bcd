using Fumo.Catalogue;

namespace Fumo.Plan;

/// <summary>The packages that there are and the ways they can take, held against what scenarios need.</summary>
/// <param name="client">The client section; null when a server is under test, whose packages are its own.</param>
/// <param name="generated">Kinds that are made for the reference client.</param>
internal sealed class PackageNeeds(ClientSection? client, IReadOnlyList<string> generated)
{
    /// <summary>The package, or the way of delivery, that a scenario lacks; null when it lacks none.</summary>
    public LeaveOut? MissingFor(ScenarioInfo scenario, HashSet<string> tags)
    {
        if (client is null)
        {
            return null;
        }

        foreach (string kind in scenario.Packages)
        {
            IReadOnlyList<PackageSection> given = client.Packages.GetValueOrDefault(kind, []);
            string? reason = given.Count > 0 ? Undeliverable(kind, given, tags, scenario.SpoilsDownloads) : IsGenerated(kind) ? null : $"there is no such package; 'client.packages.{kind}' gives one";
            if (reason is not null)
            {
                return new LeaveOut(LeaveOut.Fixture, reason);
            }
        }

        return null;
    }

    private bool IsGenerated(string kind) => client is { Launch.IsReference: true, Packages.Count: 0 } && generated.Contains(kind);

    private string? Undeliverable(string kind, IReadOnlyList<PackageSection> given, HashSet<string> tags, bool spoils)
    {
        bool isFetched = tags.Contains("download") || tags.Contains("downloadandupdate");
        bool isFile = given.Any(package => package.File is not null);
        bool isHosted = given.Any(package => package.Url is not null);
        if (tags.Contains("packagedata") && !isFile)
        {
            return $"it is sent by DM, for which 'client.packages.{kind}' has to be a file";
        }

        if ((spoils || (isFetched && tags.Contains("adverse"))) && (client!.PackageServer is null || !isFile))
        {
            return "it is a download that goes wrong, for which the package has to come from here: 'client.packageServer' and a file";
        }

        return isFetched && client!.PackageServer is null && !isHosted
            ? $"nothing hosts the package; 'client.packageServer', or 'client.packages.{kind}' with a url"
            : null;
    }
}
