using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Settles which object of a device a job is about: known, found by Type, or added by the server.</summary>
internal sealed class FumoPlace(ReferenceServerOptions options)
{
    /// <summary>The URI of the object; null when there is none.</summary>
    public async Task<string?> LocateAsync(DeviceVisit visit, Job job)
    {
        ManagedDevice device = visit.Device;
        if (device.Roots.Count == 0)
        {
            device.Roots = Known(device) ?? await new FumoFinder(visit.Session).FindAsync();
            device.Tell($"FUMO at {(device.Roots.Count == 0 ? "no place" : string.Join(", ", device.Roots))}");
        }

        string? wanted = job.Campaign.Root;
        return device.Roots.FirstOrDefault(root => LocUri.SameNode(root, wanted))
            ?? device.Roots.FirstOrDefault(root => visit.RequestedRoot is { } named && LocUri.Of(named).IsWithin(LocUri.Of(root)))
            ?? await CreateAsync(visit, job)
            ?? wanted
            ?? (device.Roots.Count > 0 ? device.Roots[0] : null);
    }

    private IReadOnlyList<string>? Known(ManagedDevice device) =>
        options.KnownRoots.TryGetValue(device.Id, out string? one) || (device.Model is { } model && options.KnownRoots.TryGetValue(model, out one)) ? [one] : null;

    private async Task<string?> CreateAsync(DeviceVisit visit, Job job)
    {
        string? create = job.Campaign.Create ?? (visit.Device.Roots.Count == 0 ? options.DynamicRoot : null);
        return create is null ? null : await AddAsync(visit, create);
    }

    /// <summary>Adds the object with its Type; one that is there already is as good.</summary>
    private static async Task<string?> AddAsync(DeviceVisit visit, string root)
    {
        CommandReply added = await visit.Session.AddInteriorAsync(root, FumoNodes.Identifier);
        bool isThere = added.Code is (>= 200 and < 300) or (int)StatusCode.AlreadyExists;
        visit.Device.Tell($"Add {root} answered {added.Code?.ToString() ?? "by nothing"}");
        visit.Device.Roots = isThere && !visit.Device.Roots.Contains(root) ? [.. visit.Device.Roots, root] : visit.Device.Roots;
        return isThere ? root : null;
    }
}
