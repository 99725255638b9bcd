namespace Fumo.Cli;

/// <summary>What a first configuration is made of; null where nothing was said.</summary>
internal sealed record InitAnswers
{
    /// <summary>client or server: what is under test.</summary>
    public string? Role { get; init; }

    /// <summary>The implementation's name.</summary>
    public string? Name { get; init; }

    /// <summary>Its vendor.</summary>
    public string? Vendor { get; init; }

    /// <summary>Its version.</summary>
    public string? ProductVersion { get; init; }

    /// <summary>The command that starts it, or 'reference'.</summary>
    public string? Launch { get; init; }

    /// <summary>How a client is made to open a session: poll, or command, http, udp or manual with '=' and its value.</summary>
    public string? Connect { get; init; }

    /// <summary>Where the harness answers a client.</summary>
    public string? Listen { get; init; }

    /// <summary>What a client is told, where it differs.</summary>
    public string? Advertise { get; init; }

    /// <summary>The address of a server.</summary>
    public string? Url { get; init; }

    /// <summary>The device that a server knows, or the one that is the client under test.</summary>
    public string? DeviceId { get; init; }

    /// <summary>none, basic, md5 or hmac.</summary>
    public string? Auth { get; init; }

    /// <summary>User name of the client's credentials.</summary>
    public string? User { get; init; }

    /// <summary>Secret of the client's credentials.</summary>
    public string? Secret { get; init; }

    /// <summary>Identifier of the server.</summary>
    public string? ServerId { get; init; }

    /// <summary>Secret of the server's credentials.</summary>
    public string? ServerSecret { get; init; }

    /// <summary>True when a server is under test.</summary>
    public bool IsServer => Role == "server";

    /// <summary>True when both sides prove who they are.</summary>
    public bool HasCredentials => Auth is not (null or "none");
}
