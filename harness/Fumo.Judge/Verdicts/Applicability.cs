using System.Text.Json.Nodes;
using Fumo.Catalogue;
using Fumo.Mo;

namespace Fumo.Judge;

/// <summary>Which requirements an implementation has to meet: mandatory ones, and those of the features that it claims or shows.</summary>
/// <param name="run">The run.</param>
internal sealed class Applicability(RunView run)
{
    private const string TwoObjects = "twoObjects";
    private const string Offer = "offer:";
    private const string PackageData = "packageData";

    private static readonly Dictionary<string, string> Nodes = new()
    {
        [Scr.FumoT002] = FumoNodes.PkgName,
        [Scr.FumoT003] = FumoNodes.PkgVersion,
        [Scr.FumoT004] = FumoNodes.Download,
        [Scr.FumoT006] = FumoNodes.Update,
        [Scr.FumoT007] = FumoNodes.PkgData,
        [Scr.FumoT008] = FumoNodes.DownloadAndUpdate,
        [Scr.FumoT012] = FumoNodes.Ext,
    };

    /// <summary>True when the requirement is to be met.</summary>
    internal bool Holds(ScrItem item) => item.Status switch
    {
        "M" => true,
        _ when run.Record.Claims.TryGetValue(item.Id, out bool isClaimed) => isClaimed,
        "C" when item.Condition.Count > 0 => item.Condition.Any(Holds),
        _ => Shows(item.Id) != Presence.Absent,
    };

    /// <summary>Why a requirement is not to be met, in a sentence.</summary>
    internal string WhyNot(ScrItem item)
    {
        if (run.Record.Claims.TryGetValue(item.Id, out bool isClaimed) && !isClaimed)
        {
            return "The feature is not claimed.";
        }

        string lacking = item.Condition.Count > 0 ? string.Join(", ", item.Condition.Select(Name)) : Name(item.Id);
        return item.Role == "server" ? $"The server was not seen to do it: {lacking}." : $"The device was not seen to have it: {lacking}.";
    }

    /// <summary>Claims that the run contradicts, in sentences.</summary>
    internal IEnumerable<string> Contradictions() =>
        from claim in run.Record.Claims.OrderBy(claim => claim.Key, StringComparer.Ordinal)
        let shown = Shows(claim.Key)
        where shown != Presence.Unknown && claim.Value != (shown == Presence.Present) && IsFeature(claim.Key)
        select claim.Value
            ? $"{claim.Key} is claimed, but the device was not seen to have it ({Name(claim.Key)})."
            : $"{claim.Key} is not claimed, but the device has it ({Name(claim.Key)}).";

    private static bool IsFeature(string id) => Nodes.ContainsKey(id) || id is Scr.FumoC027 or Scr.FumoS014;

    private bool Holds(string condition) => condition == TwoObjects
        ? run.Roots.Count > 1
        : condition.StartsWith(Offer, StringComparison.Ordinal)
            ? Offers(condition[Offer.Length..])
            : FumoCatalogue.FindScr(condition) is { } item && Holds(item);

    // A server is judged on the operations that it can be asked for, and on those that it commands by itself.
    private bool Offers(string operation) =>
        ((run.Record.Configuration["server"] as JsonObject)?["offers"] as JsonObject)?.ContainsKey(operation) == true
        || run.Played.Offers.Any(offer => offer.Entry.Operation == operation)
        || ServerExecChecks.Sent(run).Any(one => one.Operation is { } sent && sent.ToString().Equals(operation, StringComparison.OrdinalIgnoreCase))
        || (operation == PackageData && run.Deliveries.Any(delivery => delivery.Last.Command.Message.Entry.IsFromImplementation));

    private Presence Shows(string id)
    {
        if (id == Scr.FumoC027)
        {
            // As long as no object was found, nothing was seen of the device.
            return run.Requests.Any() ? Presence.Present : run.Roots.Count > 0 ? Presence.Absent : Presence.Unknown;
        }

        if (id == Scr.FumoS014)
        {
            // A refusal says that the server has no such feature; a lost session says nothing.
            return ServerRequestChecks.Taken(run).Any() ? Presence.Present : ServerRequestChecks.Answered(run).Any() ? Presence.Absent : Presence.Unknown;
        }

        if (!Nodes.TryGetValue(id, out string? node))
        {
            return Presence.Unknown;
        }

        ObjectRoot[] seen = [.. run.Roots.Where(root => root.Of(string.Empty) == Presence.Present)];
        return seen.Any(root => root.Of(node) == Presence.Present) ? Presence.Present
            : seen.Length > 0 ? Presence.Absent
            : Presence.Unknown;
    }

    private static string Name(string id) =>
        Nodes.TryGetValue(id, out string? node) ? $"no {node}"
        : id == Scr.FumoC027 ? "no request of its own"
        : id == Scr.FumoS014 ? "every request for an update was refused"
        : id == TwoObjects ? "no second object"
        : id.StartsWith(Offer, StringComparison.Ordinal) ? $"no {id[Offer.Length..]}; 'server.offers' says how it is asked to"
        : FumoCatalogue.FindScr(id) is { Condition.Count: > 0 } item ? string.Join(", ", item.Condition.Select(Name))
        : id;
}
