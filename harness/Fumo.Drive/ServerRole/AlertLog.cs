using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>Every Generic Alert of the client, whichever session brought it, and who waits for which.</summary>
internal sealed class AlertLog(Action<DriveEvent> progress)
{
    private readonly List<ReceivedAlert> alerts = [];
    private readonly HashSet<ReceivedAlert> taken = [];
    private TaskCompletionSource next = new();

    /// <summary>Requests of device or user for an update (FUMO 7.1), in the order they came.</summary>
    public IEnumerable<ReceivedAlert> Requests => alerts.Where(alert => Types(alert).Any(AlertTypes.IsRequest));

    /// <summary>Ends when another alert comes.</summary>
    public Task Next => next.Task;

    /// <summary>Keeps the alerts of a session, those that are there and those that come.</summary>
    public void Listen(ServerSession session)
    {
        foreach (ReceivedAlert alert in session.Alerts)
        {
            Keep(alert);
        }

        session.AlertReceived += Keep;
    }

    /// <summary>
    /// The alert that ends an operation: by its correlator, else by a type that is FUMO's or plainly meant for one of them. Not
    /// strict on purpose: an alert with something wrong in it is still the one that was waited for, and the rules say what is
    /// wrong. What has a type of the vendor's own is another matter, and considered only where nothing else came in time.
    /// </summary>
    public ReceivedAlert? Take(CommandedExec exec, IEnumerable<(CommandedExec Exec, bool HasEnded)> others, bool isLate = false)
    {
        ReceivedAlert? found = Find(exec, others) ?? (isLate ? FindForeign(exec) : null);
        if (found is not null)
        {
            taken.Add(found);
        }

        return found;
    }

    /// <summary>True when the alert that ends an operation is there and was not taken.</summary>
    public bool IsThere(CommandedExec exec, IEnumerable<(CommandedExec Exec, bool HasEnded)> others) => Find(exec, others) is not null;

    private ReceivedAlert? Find(CommandedExec exec, IEnumerable<(CommandedExec Exec, bool HasEnded)> others)
    {
        ReceivedAlert[] open = [.. Open(exec)];
        return open.FirstOrDefault(alert => exec.Entry.Correlator is { } correlator && alert.Alert.Correlator == correlator)
            ?? open.FirstOrDefault(alert => IsLike(alert, exec) && !others.Any(other => BelongsTo(alert, other, exec)));
    }

    private ReceivedAlert? FindForeign(CommandedExec exec) =>
        Open(exec).FirstOrDefault(alert => alert.Alert.Items.All(item => AlertTypes.IsForeign(TypeOf(alert, item))) && alert.Alert.Items.Any(item => IsAboutTheObject(item, exec)));

    private IEnumerable<ReceivedAlert> Open(CommandedExec exec) =>
        alerts.Where(alert => alert.Exchange > exec.Entry.Exchange && !taken.Contains(alert) && IsResult(alert));

    private static bool IsLike(ReceivedAlert alert, CommandedExec exec) => alert.Alert.Items.Any(item =>
        FumoOperations.MeantBy(TypeOf(alert, item)) is { } operation
            ? operation == exec.Operation || !IsElsewhere(alert, exec)
            : string.IsNullOrWhiteSpace(TypeOf(alert, item)) && IsAboutTheObject(item, exec));

    // What is below Ext is the vendor's.
    private static bool IsAboutTheObject(Item item, CommandedExec exec) =>
        item.Source?.LocUri is { } source && NodeUri.IsWithin(source, exec.Root.Uri) && !NodeUri.IsWithin(source, exec.Root.At(FumoNodes.Ext));

    private static bool IsElsewhere(ReceivedAlert alert, CommandedExec exec) =>
        Sources(alert).Any(source => !NodeUri.IsWithin(source, exec.Root.Uri));

    // An operation that has had its alert gets no second one of another operation's type: a stale correlator is no reason to wait on.
    private static bool BelongsTo(ReceivedAlert alert, (CommandedExec Exec, bool HasEnded) other, CommandedExec exec) =>
        (other.Exec.Entry.Correlator is { } correlator && alert.Alert.Correlator == correlator && !(other.HasEnded && IsOf(alert, exec)))
        || (other.Exec.Root != exec.Root && Sources(alert).Any(source => NodeUri.IsWithin(source, other.Exec.Root.Uri)));

    private static bool IsOf(ReceivedAlert alert, CommandedExec exec) =>
        Types(alert).Any(type => FumoOperations.MeantBy(type) is { } operation && operation == exec.Operation);

    private static bool IsResult(ReceivedAlert alert) => !Types(alert).Any(type => AlertTypes.IsRequest(AlertTypes.Meant(type)));

    private static IEnumerable<string?> Types(ReceivedAlert alert) => alert.Alert.Items.Select(item => TypeOf(alert, item));

    private static string? TypeOf(ReceivedAlert alert, Item item) => (item.Meta ?? alert.Alert.Meta)?.Type;

    private static IEnumerable<string> Sources(ReceivedAlert alert) => alert.Alert.Items.Select(item => item.Source?.LocUri).OfType<string>();

    private void Keep(ReceivedAlert alert)
    {
        if (alert.Alert.Code != AlertCode.GenericAlert)
        {
            return;
        }

        alerts.Add(alert);
        progress(new DriveEvent(DriveEventKind.Alert, string.Join(", ", Types(alert).Select(type => AlertTypes.Bare(type) ?? "no type"))));
        TaskCompletionSource before = next;
        next = new TaskCompletionSource();
        before.SetResult();
    }
}
