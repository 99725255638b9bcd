using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>What a download came to.</summary>
/// <param name="Code">200, or the result code that tells the failure.</param>
/// <param name="Octets">What was received; empty after a failure.</param>
/// <param name="Name">The package's name as its descriptor has it.</param>
public sealed record DownloadOutcome(ResultCode Code, ReadOnlyMemory<byte> Octets, string? Name = null)
{
    /// <summary>A download that failed.</summary>
    /// <param name="code">Why.</param>
    public static DownloadOutcome Failed(ResultCode code) => new(code, ReadOnlyMemory<byte>.Empty);
}
