using System.Buffers;
using System.Text;

namespace Fumo.Dm;

/// <summary>
/// Knows documents that are well-formed beyond doubt: ASCII, elements with plain names and no attributes but a namespace of
/// SyncML, no comments, no CDATA. Most messages are; any other is left to the platform's reader.
/// </summary>
internal static class PlainXml
{
    private static readonly SearchValues<byte> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private static readonly SearchValues<byte> ControlCharacters =
        SearchValues.Create([.. Enumerable.Range(0, 32).Where(code => code is not ('\t' or '\n' or '\r')).Select(code => (byte)code)]);

    /// <summary>True when a document is well-formed, given that each end tag fits its start tag; false when that is not certain.</summary>
    /// <param name="document">The document from its first octet on.</param>
    public static bool IsWellFormed(ReadOnlySpan<byte> document)
    {
        ReadOnlySpan<byte> rest = document[DeclarationLength(document)..];
        if (!Ascii.IsValid(rest) || rest.IndexOfAny(ControlCharacters) >= 0 || rest.IndexOf("]]>"u8) >= 0)
        {
            return false;
        }

        while (true)
        {
            int markup = rest.IndexOfAny((byte)'<', (byte)'&');
            if (markup < 0)
            {
                return true;
            }

            int length = rest[markup] == '<' ? TagLength(rest[markup..]) : ReferenceLength(rest[markup..]);
            if (length == 0)
            {
                return false;
            }

            rest = rest[(markup + length)..];
        }
    }

    private static int DeclarationLength(ReadOnlySpan<byte> document)
    {
        ReadOnlySpan<byte> bare = "<?xml version=\"1.0\"?>"u8;
        ReadOnlySpan<byte> encoded = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"u8;
        return document.StartsWith(encoded) ? encoded.Length : document.StartsWith(bare) ? bare.Length : 0;
    }

    // Octets of a tag; zero when it is not of the plain kind.
    private static int TagLength(ReadOnlySpan<byte> tag)
    {
        bool isEnd = tag.Length > 1 && tag[1] == '/';
        int start = isEnd ? 2 : 1;
        int name = tag[start..].IndexOfAnyExcept(Letters);
        if (name <= 0)
        {
            return 0;
        }

        int at = start + name;
        if (!isEnd)
        {
            at += NamespaceLength(tag[at..]);
            at += tag[at..].StartsWith("/"u8) ? 1 : 0;
        }

        return tag[at..].StartsWith(">"u8) ? at + 1 : 0;
    }

    private static int NamespaceLength(ReadOnlySpan<byte> attributes)
    {
        ReadOnlySpan<byte> name = " xmlns=\""u8;
        if (!attributes.StartsWith(name))
        {
            return 0;
        }

        ReadOnlySpan<byte> value = attributes[name.Length..];
        int end = value.IndexOfAny((byte)'"', (byte)'<', (byte)'&');
        bool isPlain = end > 0 && value[end] == '"' && (value.StartsWith("syncml:"u8) || value.StartsWith("SYNCML:"u8));
        return isPlain ? name.Length + end + 1 : 0;
    }

    private static int ReferenceLength(ReadOnlySpan<byte> reference) =>
        reference.StartsWith("&amp;"u8) ? 5
        : reference.StartsWith("&lt;"u8) || reference.StartsWith("&gt;"u8) ? 4
        : reference.StartsWith("&quot;"u8) || reference.StartsWith("&apos;"u8) ? 6
        : 0;
}
