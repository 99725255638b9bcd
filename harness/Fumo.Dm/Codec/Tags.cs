using Fumo.Wbxml;

namespace Fumo.Dm;

/// <summary>Between tags, their tokens and their names.</summary>
internal static class Tags
{
    public const int PageBits = 6;

    private static readonly OctetTable<Tag> ByName = Collect(name => name);
    private static readonly OctetTable<Tag> ByLowerName = Collect(name => name.ToLowerInvariant());

    public static byte Page(this Tag tag) => (byte)((byte)tag >> PageBits);

    public static byte Token(this Tag tag) => (byte)((byte)tag & GlobalToken.TagMask);

    public static string Name(this Tag tag) => CodePages.NameOf(tag.Page(), tag.Token()) ?? $"0x{(byte)tag:X2}";

    public static Tag Of(byte page, byte token) => page < CodePages.All.Count ? (Tag)((page << PageBits) | token) : Tag.Unknown;

    /// <summary>The tag of a name on page 0 or 1; MgmtTree of page 2.</summary>
    /// <param name="name">The local name in UTF-8.</param>
    /// <param name="exact">False when only the case of the letters differs from the standard's.</param>
    public static Tag Of(ReadOnlySpan<byte> name, out bool exact)
    {
        exact = ByName.TryGet(name, out Tag tag);
        if (exact || name.Length > OctetTable<Tag>.MaxLength)
        {
            return tag;
        }

        Span<byte> lower = stackalloc byte[OctetTable<Tag>.MaxLength];
        return System.Text.Ascii.ToLower(name, lower, out int length) == System.Buffers.OperationStatus.Done && ByLowerName.TryGet(lower[..length], out tag)
            ? tag
            : Tag.Unknown;
    }

    private static OctetTable<Tag> Collect(Func<string, string> spell)
    {
        OctetTable<Tag> table = new();
        foreach (CodePage page in (CodePage[])[CodePages.SyncMl, CodePages.MetInf])
        {
            foreach (string name in page.Names.Where(name => name.Length > 0))
            {
                table.Add(spell(name), Of(page.Number, page.TokenOf(name)));
            }
        }

        table.Add(spell(nameof(Tag.MgmtTree)), Tag.MgmtTree);
        return table;
    }
}
