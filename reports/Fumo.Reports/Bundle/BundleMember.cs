namespace Fumo.Reports;

/// <summary>A file as the directory of an archive describes it; nothing of it is believed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Method">How it is packed: 0 not at all, 8 deflated.</param>
/// <param name="Flags">The general purpose bits.</param>
/// <param name="Packed">Octets that it takes in the archive.</param>
/// <param name="Size">Octets that it is said to have.</param>
/// <param name="Header">Where its own header lies.</param>
/// <param name="UnixMode">Type and rights on Unix; 0 when it was made elsewhere.</param>
internal sealed record BundleMember(string Name, int Method, int Flags, long Packed, long Size, long Header, int UnixMode)
{
    private const int FileType = 0xF000;
    private const int Regular = 0x8000;
    private const int Encrypted = 0x0001;
    private const int Streamed = 0x0008;
    private const int Deflated = 8;

    /// <summary>True when its sizes may follow its data once more.</summary>
    internal bool IsStreamed => (Flags & Streamed) != 0;

    /// <summary>True when it is deflated.</summary>
    internal bool IsDeflated => Method == Deflated;

    /// <summary>Why it cannot be taken, as a sentence; null when it can.</summary>
    internal string? Fault =>
        BundleName.Fault(Name) is { } fault ? $"the name '{BundleName.Shown(Name)}' {fault}"
        : (UnixMode & FileType) is not (0 or Regular) ? $"{Name} is no plain file but a link or a device"
        : (Flags & Encrypted) != 0 ? $"{Name} is encrypted"
        : Method is not (0 or Deflated) ? $"{Name} is packed by method {Method}; known are 0 and 8"
        : Size > BundleLimits.File ? $"{Name} is said to have {Size} octets; at most {BundleLimits.File} are read"
        : BundleLimits.IsBomb(Size, Packed) ? $"{Name} is said to grow from {Packed} to {Size} octets; more than {BundleLimits.Ratio} times is not read"
        : !IsDeflated && Size != Packed ? $"{Name} is not packed, and yet has two sizes, {Packed} and {Size}"
        : null;
}
