using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>An Exec that comes during a download ends that download as cancelled and is done in its place; each is reported.</summary>
public sealed class ReplacesWhileBusy() : DeviceVariant("A22b", "accepts an Exec during a download, reports that download as cancelled, and does the new one", "FUMO-C-002"), IWebClient
{
    private readonly List<OperationOrder> waiting = [];
    private readonly HashSet<OperationOrder> dropped = [];
    private Action? stop;
    private OperationOrder? current;
    private IWebClient? way;

    /// <inheritdoc/>
    public override IWebClient PackageWeb(IWebClient web)
    {
        way = web;
        return this;
    }

    /// <inheritdoc/>
    public override Task GoingOnAsync(OperationOrder order, FumoState next, CancellationToken cancel)
    {
        current = next == FumoState.DownloadProgressing ? order : null;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override StatusCode ExecStatus(OperationOrder order, StatusCode honest)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (honest != StatusCode.Forbidden || current?.Root != order.Root)
        {
            return honest;
        }

        waiting.Add(order);
        dropped.Add(current);
        stop?.Invoke();
        return StatusCode.AcceptedForProcessing;
    }

    /// <inheritdoc/>
    public override OperationResult OperationEnded(OperationResult honest)
    {
        ArgumentNullException.ThrowIfNull(honest);
        return dropped.Remove(honest.Order) && !honest.IsSuccess ? honest with { Code = ResultCode.UserCancelled } : honest;
    }

    /// <inheritdoc/>
    public override IEnumerable<Alert> Alerts(OperationResult result, IEnumerable<Alert> alerts)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (waiting.Find(order => order.Root == result.Order.Root) is { } next)
        {
            waiting.Remove(next);
            Device.Start(next);
        }

        return alerts;
    }

    /// <inheritdoc/>
    public async Task<WebResponse> SendAsync(WebRequest request, CancellationToken cancel)
    {
        using CancellationTokenSource stopped = new();
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(stopped.Token, cancel);
        stop = stopped.Cancel;
        try
        {
            return await way!.SendAsync(request, either.Token);
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new WebException(WebFailure.NotConnected, "The download was cancelled.");
        }
        finally
        {
            stop = null;
        }
    }
}
