using System.Buffers;

namespace Fumo.Wbxml;

/// <summary>An unsigned integer of one to five octets (WBXML 1.3, mb_u_int32).</summary>
/// <remarks>
/// <code>
///   1 p p p p p p p   more follows
///   0 p p p p p p p   last one
/// </code>
/// Most significant group first: 0x1201 = 36·128 + 1 is A4 01.
/// </remarks>
public static class MultiByteInteger
{
    /// <summary>No integer has more octets.</summary>
    public const int MaxLength = 5;

    private const int PayloadBits = 7;
    private const byte PayloadMask = 0x7F;
    private const byte Continues = 0x80;

    /// <summary>Reads an integer; one with more octets than it needs is taken, its length tells.</summary>
    /// <param name="octets">The octets from the integer's first on.</param>
    /// <param name="value">The integer.</param>
    /// <param name="length">How many octets it took.</param>
    public static ReadStatus TryRead(ReadOnlySpan<byte> octets, out uint value, out int length)
    {
        ulong sum = 0;
        int end = Math.Min(octets.Length, MaxLength);
        for (int i = 0; i < end; i++)
        {
            sum = (sum << PayloadBits) | (uint)(octets[i] & PayloadMask);
            if ((octets[i] & Continues) == 0)
            {
                (value, length) = ((uint)sum, i + 1);
                return sum <= uint.MaxValue ? ReadStatus.Success : ReadStatus.Malformed;
            }
        }

        (value, length) = (0, 0);
        return octets.Length < MaxLength ? ReadStatus.Incomplete : ReadStatus.Malformed;
    }

    /// <summary>How many octets the integer needs.</summary>
    /// <param name="value">The integer.</param>
    public static int LengthOf(uint value)
    {
        int bits = 32 - System.Numerics.BitOperations.LeadingZeroCount(value | 1);
        return (bits + PayloadBits - 1) / PayloadBits;
    }

    /// <summary>Writes an integer in the octets it needs.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="value">The integer.</param>
    public static void Write(IBufferWriter<byte> output, uint value) => Write(output, value, LengthOf(value));

    /// <summary>Writes an integer in a number of octets, more than it needs if so wanted.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="value">The integer.</param>
    /// <param name="length">How many octets to write.</param>
    public static void Write(IBufferWriter<byte> output, uint value, int length)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, LengthOf(value));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, MaxLength);
        Fill(output.GetSpan(length)[..length], value);
        output.Advance(length);
    }

    /// <summary>Fills all octets of a span with one integer.</summary>
    /// <param name="octets">As many octets as the integer is to take.</param>
    /// <param name="value">The integer.</param>
    internal static void Fill(Span<byte> octets, uint value)
    {
        octets[^1] = (byte)(value & PayloadMask);
        for (int i = octets.Length - 2; i >= 0; i--)
        {
            value >>= PayloadBits;
            octets[i] = (byte)((value & PayloadMask) | Continues);
        }
    }
}
