using System.Net;

namespace Fumo.Reference;

/// <summary>What brings a device's sessions about; without any of these it polls each second.</summary>
public sealed record DeviceStart
{
    /// <summary>Opens a session again and again; null for not.</summary>
    public TimeSpan? Poll { get; init; }

    /// <summary>Opens one session, does what comes of it, and ends.</summary>
    public bool IsOnce { get; init; }

    /// <summary>Opens a session for each POST to this address; null for not.</summary>
    public Uri? WakeHttp { get; init; }

    /// <summary>Opens the session that a datagram with package #0 asks for; null for not.</summary>
    public IPEndPoint? WakeUdp { get; init; }

    /// <summary>True when it opens sessions only when it is asked within its process, or has an alert to deliver.</summary>
    public bool IsStandingBy { get; init; }
}
