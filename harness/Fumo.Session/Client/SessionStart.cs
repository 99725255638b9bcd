using Fumo.Dm;

namespace Fumo.Session;

/// <summary>How a session begins (DM Protocol 1.2.1, package 1).</summary>
public sealed record SessionStart
{
    /// <summary>The session's id as it stands in SyncHdr.</summary>
    public required string SessionId { get; init; }

    /// <summary>1200 after a notification, else 1201.</summary>
    public AlertCode Code { get; init; } = AlertCode.ClientInitiatedManagement;

    /// <summary>The alerts that package 1 carries.</summary>
    public IReadOnlyList<PendingAlert> Alerts { get; init; } = [];

    /// <summary>Asked before each later package: alerts that came up since; null when the session takes no more.</summary>
    public Func<IReadOnlyList<PendingAlert>>? FurtherAlerts { get; init; }

    /// <summary>When cancelled, the next message aborts the session with 1223 (DM Protocol 1.2.1, 2.3.1).</summary>
    public CancellationToken Abort { get; init; }

    /// <summary>A session that a notification asked for.</summary>
    /// <param name="sessionId">The notification's session id.</param>
    public static SessionStart ByServer(ushort sessionId) => new()
    {
        SessionId = sessionId.ToString("X", System.Globalization.CultureInfo.InvariantCulture),
        Code = AlertCode.ServerInitiatedManagement,
    };

    /// <summary>A session that the client begins by itself.</summary>
    /// <param name="sessionId">An id that the client has not used lately.</param>
    public static SessionStart ByClient(ushort sessionId) => new()
    {
        SessionId = sessionId.ToString("X", System.Globalization.CultureInfo.InvariantCulture),
    };
}
