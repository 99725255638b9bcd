using System.Buffers.Binary;
using System.Security.Cryptography;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Nonces that outlive a power cut, made from the device's seed.</summary>
internal sealed class StoredNonces(DeviceRecord record, int seed, Action keep) : INonceStore
{
    public ReadOnlyMemory<byte> ClientNonce
    {
        get => record.ClientNonce;
        set
        {
            record.ClientNonce = value.ToArray();
            keep();
        }
    }

    public ReadOnlyMemory<byte> ServerNonce
    {
        get => record.ServerNonce;
        set
        {
            record.ServerNonce = value.ToArray();
            keep();
        }
    }

    public IReadOnlyList<ReadOnlyMemory<byte>> OfferedServerNonces
    {
        get => [.. record.OfferedServerNonces.Select(nonce => (ReadOnlyMemory<byte>)nonce)];
        set
        {
            record.OfferedServerNonces = [.. value.Select(nonce => nonce.ToArray())];
            keep();
        }
    }

    public byte[] Create()
    {
        Span<byte> input = stackalloc byte[8];
        BinaryPrimitives.WriteInt32BigEndian(input, seed);
        BinaryPrimitives.WriteInt32BigEndian(input[4..], ++record.NoncesMade);
        return SHA256.HashData(input)[..16];
    }
}
