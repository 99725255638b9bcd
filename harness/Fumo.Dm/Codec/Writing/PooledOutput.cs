using System.Buffers;

namespace Fumo.Dm;

/// <summary>Octets that are gathered in borrowed memory and handed over in an array of just their length.</summary>
internal sealed class PooledOutput(int expected) : IBufferWriter<byte>, IDisposable
{
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(expected);
    private int used;

    public void Advance(int count) => used += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return buffer.AsMemory(used);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return buffer.AsSpan(used);
    }

    public byte[] ToArray()
    {
        byte[] octets = GC.AllocateUninitializedArray<byte>(used);
        buffer.AsSpan(0, used).CopyTo(octets);
        return octets;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private void Reserve(int sizeHint)
    {
        int room = Math.Max(sizeHint, 1);
        if (buffer.Length - used >= room)
        {
            return;
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * buffer.Length, used + room));
        buffer.AsSpan(0, used).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
