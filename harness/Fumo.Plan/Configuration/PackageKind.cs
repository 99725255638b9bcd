namespace Fumo.Plan;

/// <summary>The kinds of package that a configuration can give, under its own keys.</summary>
public static class PackageKind
{
    /// <summary>Installs and works.</summary>
    public const string Good = "good";

    /// <summary>Octets are damaged; 402 preferred.</summary>
    public const string Corrupted = "corrupted";

    /// <summary>Made for another device; 403 preferred.</summary>
    public const string WrongDevice = "wrongDevice";

    /// <summary>Its signature is missing or wrong; 404 preferred.</summary>
    public const string Unsigned = "unsigned";

    /// <summary>The device does not want it; 405 preferred.</summary>
    public const string Unacceptable = "unacceptable";

    /// <summary>The update starts and fails; 410 preferred.</summary>
    public const string Failing = "failing";

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<string> All { get; } = [Good, Corrupted, WrongDevice, Unsigned, Unacceptable, Failing];

    /// <summary>The result code that describes a package's fate best (FUMO 1.0.2, 6.2.4); null for a good one.</summary>
    /// <param name="kind">The kind.</param>
    public static int? PreferredCode(string kind) => kind switch
    {
        Corrupted => 402,
        WrongDevice => 403,
        Unsigned => 404,
        Unacceptable => 405,
        Failing => 410,
        _ => null,
    };
}
