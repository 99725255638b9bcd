using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>What a behaviour may do to its device.</summary>
public interface IDeviceControl
{
    /// <summary>What the device is.</summary>
    ReferenceDeviceOptions Options { get; }

    /// <summary>The device's clock.</summary>
    TimeProvider Time { get; }

    /// <summary>The state of an object.</summary>
    /// <param name="root">The URI of the FUMO.</param>
    FumoState StateOf(string root);

    /// <summary>Puts an object into a state.</summary>
    /// <param name="root">The URI of the FUMO.</param>
    /// <param name="state">The state.</param>
    void SetState(string root, FumoState state);

    /// <summary>Starts an operation without a command.</summary>
    /// <param name="order">The operation.</param>
    void Start(OperationOrder order);

    /// <summary>Fetches a package and does nothing with it.</summary>
    /// <param name="url">Where it is.</param>
    void Fetch(string url);

    /// <summary>Queues an alert and opens a session for it.</summary>
    /// <param name="alert">The alert.</param>
    void Deliver(Alert alert);

    /// <summary>Forgets the alerts that wait for their Status.</summary>
    void ForgetAlerts();

    /// <summary>Forgets the operations that were broken off; they are not taken up again.</summary>
    void ForgetOperations();

    /// <summary>Where an operation's package comes from, as a server has set it.</summary>
    /// <param name="root">The URI of the FUMO.</param>
    /// <param name="operation">Download or DownloadAndUpdate.</param>
    string UrlOf(string root, FumoOperation operation);

    /// <summary>Ends when no operation is running on any object.</summary>
    Task OperationsEndedAsync();
}
