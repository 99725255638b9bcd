using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Fumo.Session;

/// <summary>Nonces that are forgotten with the process; each is made from a seed, so that a run can be repeated octet by octet.</summary>
/// <param name="seed">The seed; the same seed makes the same nonces.</param>
public sealed class MemoryNonceStore(int seed = 0) : INonceStore
{
    private int created;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> ClientNonce { get; set; }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> ServerNonce { get; set; }

    /// <inheritdoc/>
    public IReadOnlyList<ReadOnlyMemory<byte>> OfferedServerNonces { get; set; } = [];

    /// <inheritdoc/>
    public byte[] Create()
    {
        Span<byte> input = stackalloc byte[8];
        BinaryPrimitives.WriteInt32BigEndian(input, seed);
        BinaryPrimitives.WriteInt32BigEndian(input[4..], ++created);
        return SHA256.HashData(input)[..16];
    }
}
