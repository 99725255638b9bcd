using Fumo.Session;

namespace Fumo.Reference;

/// <summary>There is always something more to read.</summary>
public sealed class NeverEndsASession() : ServerFault(
    "L13", "never ends a session: it reads the device's maker for ever", "L-PRO-12-S", "dm.session-end")
{
    /// <inheritdoc/>
    public override async Task VisitedAsync(DeviceVisit visit, Func<Task> honest)
    {
        ArgumentNullException.ThrowIfNull(visit);
        ArgumentNullException.ThrowIfNull(honest);
        await honest();
        while (!visit.Session.Ended.IsCancellationRequested)
        {
            await visit.Session.GetAsync("./DevInfo/Man");
        }
    }
}
