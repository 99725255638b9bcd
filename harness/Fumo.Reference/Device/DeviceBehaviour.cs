using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>
/// Where a device can be made to act otherwise than the honest one. Each hook gets what the honest device would do and
/// returns what this one does; several behaviours work one behind the other.
/// </summary>
public abstract class DeviceBehaviour
{
    /// <summary>What the behaviour may do by itself; set before any hook is called.</summary>
    public IDeviceControl Device { get; internal set; } = null!;

    /// <summary>The device is being made.</summary>
    /// <param name="options">What it is and how it behaves.</param>
    /// <returns>The same, as a device that behaves so has it.</returns>
    public virtual ReferenceDeviceOptions Configured(ReferenceDeviceOptions options) => options;

    /// <summary>How the device reaches its DM server.</summary>
    /// <param name="web">How it would.</param>
    public virtual IWebClient ServerWeb(IWebClient web) => web;

    /// <summary>How the device reaches package servers.</summary>
    /// <param name="web">How it would.</param>
    public virtual IWebClient PackageWeb(IWebClient web) => web;

    /// <summary>The tree is whole: nodes may be added, taken away, or given other properties.</summary>
    /// <param name="tree">The tree.</param>
    public virtual void TreeBuilt(ManagementTree tree)
    {
    }

    /// <summary>One FUMO object is built, at the start or because the server added it.</summary>
    /// <param name="x">Its node, children in place.</param>
    /// <param name="root">Its URI.</param>
    public virtual void ObjectBuilt(TreeNode x, string root)
    {
    }

    /// <summary>The device was switched on; what it remembers is there.</summary>
    /// <param name="isRestart">True when it was on before.</param>
    public virtual void Started(bool isRestart)
    {
    }

    /// <summary>A server commands something on the tree.</summary>
    /// <param name="request">The command.</param>
    /// <param name="execute">What becomes of a command here: what the behaviours behind this one and at last the honest tree do.</param>
    public virtual TreeReply Commanded(TreeRequest request, Func<TreeRequest, TreeReply> execute)
    {
        ArgumentNullException.ThrowIfNull(execute);
        return execute(request);
    }

    /// <summary>The Status of an Exec.</summary>
    /// <param name="order">What is commanded.</param>
    /// <param name="honest">202 when it is accepted, else why it is refused.</param>
    public virtual StatusCode ExecStatus(OperationOrder order, StatusCode honest) => honest;

    /// <summary>The operation that an Exec starts; null to start none.</summary>
    /// <param name="order">What is commanded.</param>
    /// <param name="honest">The same when it was accepted, else null.</param>
    public virtual OperationOrder? Starting(OperationOrder order, OperationOrder? honest) => honest;

    /// <summary>The value that a Get of State returns.</summary>
    /// <param name="root">The URI of the FUMO.</param>
    /// <param name="state">The state.</param>
    /// <param name="honest">Its number.</param>
    public virtual string StateRead(string root, FumoState state, string honest) => honest;

    /// <summary>A server has written a value for good.</summary>
    /// <param name="root">The URI of the FUMO.</param>
    /// <param name="path">The node's path below it.</param>
    /// <param name="value">The value.</param>
    public virtual void Written(string root, string path, ReadOnlyMemory<byte> value)
    {
    }

    /// <summary>A package or its descriptor is about to be asked for.</summary>
    /// <param name="request">The request.</param>
    public virtual WebRequest Fetching(WebRequest request) => request;

    /// <summary>An operation is about to download or to update; what it waits for first.</summary>
    /// <param name="order">The operation.</param>
    /// <param name="next">30 or 60, the state that is next.</param>
    /// <param name="cancel">The device is without power.</param>
    public virtual Task GoingOnAsync(OperationOrder order, FumoState next, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>What a download came to, before anything follows from it.</summary>
    /// <param name="order">The operation.</param>
    /// <param name="honest">What it came to.</param>
    public virtual DownloadOutcome DownloadDone(OperationOrder order, DownloadOutcome honest) => honest;

    /// <summary>Whether a package may be applied.</summary>
    /// <param name="order">The operation.</param>
    /// <param name="package">The package; null when the octets are none.</param>
    /// <param name="honest">200, or the code that refuses it.</param>
    public virtual ResultCode PackageChecked(OperationOrder order, PackageFile? package, ResultCode honest) => honest;

    /// <summary>What an operation came to, before anybody is told.</summary>
    /// <param name="honest">What it came to.</param>
    public virtual OperationResult OperationEnded(OperationResult honest) => honest;

    /// <summary>The alerts that tell an operation's outcome.</summary>
    /// <param name="result">What it came to.</param>
    /// <param name="alerts">The alert of the honest device, as what the behaviours before made of it.</param>
    public virtual IEnumerable<Alert> Alerts(OperationResult result, IEnumerable<Alert> alerts) => alerts;

    /// <summary>The alert by which the client asks for an update.</summary>
    /// <param name="who">Who asks.</param>
    /// <param name="honest">The alert.</param>
    public virtual Alert Request(UpdateRequester who, Alert honest) => honest;

    /// <summary>The Status of an alert came.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="code">The Status code.</param>
    public virtual void AlertAnswered(AlertRecord alert, int code)
    {
    }

    /// <summary>A message of the server has come.</summary>
    /// <param name="message">The message.</param>
    public virtual void Received(SyncMl message)
    {
    }

    /// <summary>A message of the server is about to be answered.</summary>
    /// <param name="message">The message.</param>
    /// <returns>What the device understands of it.</returns>
    public virtual SyncMl Receiving(SyncMl message) => message;

    /// <summary>A message is about to be written.</summary>
    /// <param name="message">The message.</param>
    public virtual ValueTask<SyncMl> SendingAsync(SyncMl message) => ValueTask.FromResult(message);

    /// <summary>A request is about to be sent.</summary>
    /// <param name="request">The request with the written message.</param>
    public virtual WebRequest Requesting(WebRequest request) => request;

    /// <summary>A session has ended.</summary>
    /// <param name="outcome">How.</param>
    public virtual void SessionEnded(SessionOutcome outcome)
    {
    }
}
