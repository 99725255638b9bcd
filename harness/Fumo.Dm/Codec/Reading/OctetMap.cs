namespace Fumo.Dm;

/// <summary>Where each octet of a transcoded text stood in the original.</summary>
internal sealed class OctetMap(int[] offsets)
{
    public int OffsetOf(int offset) => offsets[Math.Clamp(offset, 0, offsets.Length - 1)];

    public OctetRange RangeOf(int start, int end) => new(OffsetOf(start), OffsetOf(end) - OffsetOf(start));
}
