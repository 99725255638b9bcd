using System.Text;

namespace Fumo.Dm;

/// <summary>Names of tags in UTF-8.</summary>
internal static class XmlNames
{
    private static readonly byte[][] Names = [.. Enumerable.Range(0, 256).Select(tag => Encoding.UTF8.GetBytes(((Tag)tag).Name()))];

    public static ReadOnlySpan<byte> Of(Tag tag) => Names[(byte)tag];
}
