using Fumo.Wbxml;

namespace Fumo.Bench.Wbxml;

/// <summary>One token of a document, to be written again.</summary>
internal readonly record struct Token(TokenKind Kind, byte Page, byte Tag, bool HasContent, int Start, int Length)
{
    public static Token[] AllOf(byte[] octets)
    {
        List<Token> tokens = [];
        WbxmlHeader.TryRead(octets, new WbxmlLimits(), out WbxmlHeader? header, out _);
        WbxmlReader reader = new(octets, header!, new WbxmlLimits());
        while (reader.Read() == ReadStatus.Success && reader.Kind != TokenKind.EndOfDocument)
        {
            tokens.Add(new Token(reader.Kind, reader.CodePage, reader.Tag, reader.HasContent, reader.ContentOffset, reader.Content.Length));
        }

        return [.. tokens];
    }

    public void Write(ref WbxmlWriter writer, byte[] octets)
    {
        switch (Kind)
        {
            case TokenKind.StartTag: writer.WriteStart(Page, Tag, HasContent); break;
            case TokenKind.EndTag: writer.WriteEnd(); break;
            case TokenKind.Text: writer.WriteText(octets.AsSpan(Start, Length)); break;
            case TokenKind.Opaque: writer.WriteOpaque(octets.AsSpan(Start, Length)); break;
        }
    }
}
