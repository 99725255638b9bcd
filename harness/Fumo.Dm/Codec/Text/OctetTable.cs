using System.Text;

namespace Fumo.Dm;

/// <summary>Looks up short UTF-8 texts without making strings of them.</summary>
/// <typeparam name="TValue">What a text stands for.</typeparam>
internal sealed class OctetTable<TValue>
{
    /// <summary>Longer texts are never found.</summary>
    public const int MaxLength = 64;

    private const int Slots = 1024;

    private readonly Slot[] slots = new Slot[Slots];

    public void Add(string text, TValue value)
    {
        byte[] key = Encoding.UTF8.GetBytes(text);
        int at = HashOf(key);
        while (slots[at].Key is not null)
        {
            at = (at + 1) % Slots;
        }

        slots[at] = new Slot(key, value);
    }

    public bool TryGet(ReadOnlySpan<byte> text, out TValue value)
    {
        if (text.Length is > 0 and <= MaxLength)
        {
            for (int at = HashOf(text); slots[at].Key is { } key; at = (at + 1) % Slots)
            {
                if (text.SequenceEqual(key))
                {
                    value = slots[at].Value;
                    return true;
                }
            }
        }

        value = default!;
        return false;
    }

    private static int HashOf(ReadOnlySpan<byte> text)
    {
        uint mixed = (uint)(text[0] | (text[^1] << 8) | (text[text.Length / 2] << 16) | (text[text.Length / 3] << 24));
        return (int)(((mixed * 2654435761u) + ((uint)text.Length * 40503u)) >> 22);
    }

    private readonly record struct Slot(byte[] Key, TValue Value);
}
