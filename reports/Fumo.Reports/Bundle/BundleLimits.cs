namespace Fumo.Reports;

/// <summary>How large a bundle may be; what is larger is neither made nor read.</summary>
internal static class BundleLimits
{
    /// <summary>Octets of the archive itself.</summary>
    internal const long Archive = 1L << 30;

    /// <summary>Files in it.</summary>
    internal const int Files = 10_050;

    /// <summary>Octets of its directory.</summary>
    internal const int Directory = 4 << 20;

    /// <summary>Octets of one file, unpacked.</summary>
    internal const long File = 512L << 20;

    /// <summary>Octets of all files, unpacked.</summary>
    internal const long Total = 2L << 30;

    /// <summary>Octets of the manifest.</summary>
    internal const int Manifest = 8 << 20;

    /// <summary>Octets of the signature.</summary>
    internal const int Signature = 1024;

    /// <summary>How many times larger than its packed form a file may be; pack leaves unpacked what would be more.</summary>
    internal const int Ratio = 200;

    /// <summary>Octets up to which nobody minds the ratio.</summary>
    internal const long Small = 1 << 20;

    /// <summary>True when a file grows by more than anybody has to bear.</summary>
    internal static bool IsBomb(long size, long packed) => size > Small && size / Ratio > packed;
}
