using Fumo.Catalogue;
using Fumo.Mo;

namespace Fumo.Judge;

/// <summary>What an object must offer at all (FUMO 1.0.2, 6.3).</summary>
public static class SupportRules
{
    /// <summary>There is a way to get a package onto the device.</summary>
    [Spec(Document.Fumo, "6.3", Scr.FumoC024, Title = "There is a way to get a package onto the device.")]
    public static readonly Rule OffersAWayToDownload = AtLeastOne(
        "support.download", "a way to download", FumoNodes.PkgData, FumoNodes.Download, FumoNodes.DownloadAndUpdate);

    /// <summary>There is a way to update.</summary>
    [Spec(Document.Fumo, "6.3", Scr.FumoC025, Title = "There is a way to update.")]
    public static readonly Rule OffersAWayToUpdate = AtLeastOne("support.update", "a way to update", FumoNodes.Update, FumoNodes.DownloadAndUpdate);

    private static Rule AtLeastOne(string id, string what, params string[] nodes) => Rule.Must(
        id,
        given: run => run.Roots.Where(root => root.Of(string.Empty) == Presence.Present),
        then: (run, root) => Judge(run, root, what, nodes));

    private static Deviation? Judge(RunView run, ObjectRoot root, string what, string[] nodes)
    {
        if (nodes.Any(node => root.Of(node) == Presence.Present && !IsDead(run, root, node)))
        {
            return null;
        }

        bool isKnown = nodes.All(node => root.Of(node) == Presence.Absent || IsDead(run, root, node));
        string names = string.Join(", ", nodes);
        return isKnown
            ? Expect.Not($"The object does not offer {what}; support one of these nodes.", $"at least one of {names}", Expect.None)
            : Deviation.Undecided(null, $"Whether the object offers {what} could not be seen: none of {names} was found.");
    }

    // A node that is there, but on which no Exec was ever possible.
    private static bool IsDead(RunView run, ObjectRoot root, string node)
    {
        Execution[] tried = [.. run.Executions.Where(one => one.Root == root && one.IsToSucceed && one.Operation?.NodeName() == node && one.Code is not null)];
        return tried.Length > 0 && tried.All(one => one.Code is 404 or 405 or 406 or 501);
    }
}
