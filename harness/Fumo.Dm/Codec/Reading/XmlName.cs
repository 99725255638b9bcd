using System.Buffers;

namespace Fumo.Dm;

/// <summary>Where a name ends; every octet beyond ASCII is taken as part of a name.</summary>
internal static class XmlName
{
    private static readonly SearchValues<byte> NotInName = SearchValues.Create([.. Enumerable.Range(0, 128).Where(code => !IsNameCharacter((char)code)).Select(code => (byte)code)]);

    /// <summary>Octets of the name that begins here; zero when none does.</summary>
    /// <param name="octets">The octets from the name's first on.</param>
    public static int LengthOf(ReadOnlySpan<byte> octets)
    {
        if (octets.IsEmpty || octets[0] is (byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9'))
        {
            return 0;
        }

        int end = octets.IndexOfAny(NotInName);
        return end < 0 ? octets.Length : end;
    }

    private static bool IsNameCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or ':' or '-' or '.';
}
