using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>All behaviours of a device, one behind the other.</summary>
internal sealed class BehaviourChain(IReadOnlyList<DeviceBehaviour> behaviours)
{
    public void Attach(IDeviceControl device) => Each(one => one.Device = device);

    public ReferenceDeviceOptions Configured(ReferenceDeviceOptions options) => Fold(options, (one, made) => one.Configured(made));

    public IWebClient ServerWeb(IWebClient web) => Fold(web, (one, way) => one.ServerWeb(way));

    public IWebClient PackageWeb(IWebClient web) => Fold(web, (one, way) => one.PackageWeb(way));

    public async Task GoingOnAsync(OperationOrder order, FumoState next, CancellationToken cancel)
    {
        foreach (DeviceBehaviour behaviour in behaviours)
        {
            await behaviour.GoingOnAsync(order, next, cancel);
        }
    }

    public void TreeBuilt(ManagementTree tree) => Each(one => one.TreeBuilt(tree));

    public void ObjectBuilt(TreeNode x, string root) => Each(one => one.ObjectBuilt(x, root));

    public void Started(bool isRestart) => Each(one => one.Started(isRestart));

    public TreeReply Commanded(TreeRequest request, Func<TreeRequest, TreeReply> execute) =>
        behaviours.Aggregate(execute, (inner, one) => asked => one.Commanded(asked, inner))(request);

    public StatusCode ExecStatus(OperationOrder order, StatusCode honest) => Fold(honest, (one, code) => one.ExecStatus(order, code));

    public OperationOrder? Starting(OperationOrder order, OperationOrder? honest) => Fold(honest, (one, start) => one.Starting(order, start));

    public string StateRead(string root, FumoState state, string honest) => Fold(honest, (one, value) => one.StateRead(root, state, value));

    public void Written(string root, string path, ReadOnlyMemory<byte> value) => Each(one => one.Written(root, path, value));

    public WebRequest Fetching(WebRequest request) => Fold(request, (one, made) => one.Fetching(made));

    public DownloadOutcome DownloadDone(OperationOrder order, DownloadOutcome honest) => Fold(honest, (one, outcome) => one.DownloadDone(order, outcome));

    public ResultCode PackageChecked(OperationOrder order, PackageFile? package, ResultCode honest) =>
        Fold(honest, (one, code) => one.PackageChecked(order, package, code));

    public OperationResult OperationEnded(OperationResult honest) => Fold(honest, (one, result) => one.OperationEnded(result));

    public IReadOnlyList<Alert> Alerts(OperationResult result, Alert honest) =>
        [.. Fold<IEnumerable<Alert>>([honest], (one, alerts) => one.Alerts(result, alerts))];

    public Alert Request(UpdateRequester who, Alert honest) => Fold(honest, (one, alert) => one.Request(who, alert));

    public void AlertAnswered(AlertRecord alert, int code) => Each(one => one.AlertAnswered(alert, code));

    public SyncMl Receiving(SyncMl message)
    {
        Each(one => one.Received(message));
        return Fold(message, (one, understood) => one.Receiving(understood));
    }

    public async ValueTask<SyncMl> SendingAsync(SyncMl message)
    {
        foreach (DeviceBehaviour behaviour in behaviours)
        {
            message = await behaviour.SendingAsync(message);
        }

        return message;
    }

    public WebRequest Requesting(WebRequest request) => Fold(request, (one, made) => one.Requesting(made));

    public void SessionEnded(SessionOutcome outcome) => Each(one => one.SessionEnded(outcome));

    private void Each(Action<DeviceBehaviour> act) => behaviours.ToList().ForEach(act);

    private T Fold<T>(T honest, Func<DeviceBehaviour, T, T> act) => behaviours.Aggregate(honest, (value, one) => act(one, value));
}
