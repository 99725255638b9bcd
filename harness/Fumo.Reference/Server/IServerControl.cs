namespace Fumo.Reference;

/// <summary>What a behaviour may do to its server.</summary>
public interface IServerControl
{
    /// <summary>What the server is.</summary>
    ReferenceServerOptions Options { get; }

    /// <summary>The server's clock.</summary>
    TimeProvider Time { get; }

    /// <summary>Offers an operation to a device; null when too much waits for it already.</summary>
    /// <param name="deviceId">The device.</param>
    /// <param name="campaign">The operation.</param>
    Job? Offer(string deviceId, Campaign campaign);

    /// <summary>Forgets every session that is open; what devices were offered stays.</summary>
    void ForgetSessions();
}
