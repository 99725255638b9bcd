namespace Fumo.Mo;

/// <summary>The types of the Generic Alerts that FUMO defines (FUMO 1.0.2, 6.2.2, 7.1.2).</summary>
public static class AlertTypes
{
    /// <summary>The outcome of a Download.</summary>
    public const string Download = Domain + "download";

    /// <summary>The outcome of an Update.</summary>
    public const string Update = Domain + "update";

    /// <summary>The outcome of a DownloadAndUpdate.</summary>
    public const string DownloadAndUpdate = Domain + "downloadandupdate";

    /// <summary>The user asks for an update.</summary>
    public const string UserRequest = Domain + "userrequest";

    /// <summary>The device asks for an update.</summary>
    public const string DeviceRequest = Domain + "devicerequest";

    /// <summary>The prefix that the DM protocol's generic alert gives such a type (DM Protocol 1.2.1, 2.3.7.1).</summary>
    public const string Prefix = "Reversed-Domain-Name:";

    private const string Domain = "org.openmobilealliance.dm.firmwareupdate.";

    /// <summary>All types, without a prefix.</summary>
    public static IReadOnlyList<string> All { get; } = [Download, Update, DownloadAndUpdate, UserRequest, DeviceRequest];

    /// <summary>A type without blanks around it and without the prefix.</summary>
    /// <param name="type">The type as it stood.</param>
    public static string? Bare(string? type)
    {
        string? trimmed = type?.Trim();
        return HasPrefix(trimmed) ? trimmed![Prefix.Length..].Trim() : trimmed;
    }

    /// <summary>True when the type carries the prefix.</summary>
    /// <param name="type">The type as it stood.</param>
    public static bool HasPrefix(string? type) =>
        type is not null && type.AsSpan().TrimStart().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The type with the prefix before it.</summary>
    /// <param name="type">A type without it.</param>
    public static string Prefixed(string type) => $"{Prefix} {type}";

    /// <summary>True for the two types by which a client asks for an update.</summary>
    /// <param name="type">The type as it stood.</param>
    public static bool IsRequest(string? type) => Bare(type) is UserRequest or DeviceRequest;
}
