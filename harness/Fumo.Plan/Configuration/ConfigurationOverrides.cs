namespace Fumo.Plan;

/// <summary>Values given by flags; each wins over what the file says.</summary>
public sealed record ConfigurationOverrides
{
    /// <summary>No flag was given.</summary>
    public static ConfigurationOverrides None { get; } = new();

    /// <summary><c>--role</c>: client or server.</summary>
    public string? Role { get; init; }

    /// <summary><c>--profile</c>: strict or field.</summary>
    public string? Profile { get; init; }

    /// <summary><c>--url</c>: the DM address of a server under test; makes the role server where nothing else says one.</summary>
    public string? Url { get; init; }

    /// <summary><c>--device-id</c>: the id that is played (role server) or that alone is the implementation (role client).</summary>
    public string? DeviceId { get; init; }

    /// <summary><c>--name</c>: the client's user name.</summary>
    public string? Name { get; init; }

    /// <summary><c>--secret</c>: the client's secret.</summary>
    public string? Secret { get; init; }

    /// <summary><c>--auth</c>: none, basic, md5 or hmac.</summary>
    public string? Auth { get; init; }

    /// <summary><c>--server-id</c>: the server's identifier.</summary>
    public string? ServerId { get; init; }

    /// <summary><c>--manufacturer</c>: DevInfo/Man of the device that is played.</summary>
    public string? Manufacturer { get; init; }

    /// <summary><c>--model</c>: DevInfo/Mod of the device that is played.</summary>
    public string? Model { get; init; }

    /// <summary>Any further value by its path in the file, for example <c>timeouts.operation</c>, as it would be written there.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();
}
