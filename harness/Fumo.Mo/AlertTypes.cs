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

    /// <summary>The one of the five that a type is, or is plainly meant for (another case, a domain or a letter mistyped); null for a type of somebody else's.</summary>
    /// <param name="type">The type as it stood.</param>
    public static string? Meant(string? type) =>
        Bare(type)?.ToLowerInvariant() is not { } bare ? null : All.FirstOrDefault(one => one == bare) ?? All.FirstOrDefault(one => IsMisspelt(bare, one));

    /// <summary>True when a type is there, and is none of the five nor meant for one.</summary>
    /// <param name="type">The type as it stood.</param>
    public static bool IsForeign(string? type) => !string.IsNullOrWhiteSpace(type) && Meant(type) is null;

    // Download and update are words of many vendors: the domain has to be that of OMA, or all but it.
    private static bool IsMisspelt(string bare, string one)
    {
        int end = bare.LastIndexOf('.');
        string name = one[Domain.Length..];
        string domain = bare[..Math.Max(end, 0)];
        return (bare[(end + 1)..] == name && (IsNear(domain, Domain[..^1]) || IsNear(domain, Domain[..^1].Replace(".dm.", ".", StringComparison.Ordinal))))
            || (domain == Domain[..^1] && Distance(bare[(end + 1)..], name) == 1);
    }

    private static bool IsNear(string domain, string meant) => Distance(domain, meant) <= 3;

    // Levenshtein's: how many letters have to be put in, taken out or exchanged.
    private static int Distance(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (from[i - 1] == to[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }

    /// <summary>True for the two types by which a client asks for an update.</summary>
    /// <param name="type">The type as it stood.</param>
    public static bool IsRequest(string? type) => Bare(type) is UserRequest or DeviceRequest;
}
