namespace Fumo.Drive;

/// <summary>The end of what a program writes to stderr; what came before is let go.</summary>
internal sealed class StandardErrorTail
{
    private const int Kept = 4096;
    private readonly char[] ring = new char[Kept];
    private long written;

    /// <summary>The last 4 kB; null when there was nothing.</summary>
    public string? Text
    {
        get
        {
            lock (ring)
            {
                int length = (int)Math.Min(written, Kept);
                int start = (int)((written - length) % Kept);
                ReadOnlySpan<char> first = ring.AsSpan(start, Math.Min(length, Kept - start));
                return length == 0 ? null : string.Concat(first, ring.AsSpan(0, length - first.Length));
            }
        }
    }

    /// <summary>Reads to the end, as long as the program lives.</summary>
    public async Task ReadAsync(TextReader reader)
    {
        char[] piece = new char[1024];
        while (await reader.ReadAsync(piece) is int length and > 0)
        {
            Add(piece.AsSpan(0, length));
        }
    }

    private void Add(ReadOnlySpan<char> text)
    {
        lock (ring)
        {
            foreach (char sign in text)
            {
                ring[(int)(written++ % Kept)] = sign;
            }
        }
    }
}
