namespace Fumo.Drive;

/// <summary>What a package is made for; the words of the configuration.</summary>
public static class PackageKind
{
    /// <summary>Downloads and installs.</summary>
    public const string Good = "good";

    /// <summary>Damaged on its way (402).</summary>
    public const string Corrupted = "corrupted";

    /// <summary>Made for another device (403).</summary>
    public const string WrongDevice = "wrongDevice";

    /// <summary>Its signature does not hold (404).</summary>
    public const string Unsigned = "unsigned";

    /// <summary>Not to be taken by this device (405).</summary>
    public const string Unacceptable = "unacceptable";

    /// <summary>The update starts and fails (410).</summary>
    public const string Failing = "failing";

    /// <summary>The result code that describes a package's fate best (FUMO 6.2.4); null for a good one.</summary>
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
