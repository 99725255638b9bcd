namespace Fumo.Wbxml;

/// <summary>Tokens that mean the same on every code page (WBXML 1.3, global tokens).</summary>
public static class GlobalToken
{
    /// <summary>The octet that follows is the code page from here on.</summary>
    public const byte SwitchPage = 0x00;

    /// <summary>Closes the innermost element that has content.</summary>
    public const byte End = 0x01;

    /// <summary>A code point follows.</summary>
    public const byte Entity = 0x02;

    /// <summary>Text up to a NUL follows.</summary>
    public const byte StrI = 0x03;

    /// <summary>A tag whose name stands in the string table; with the bits of a tag also 0x44, 0x84, 0xC4.</summary>
    public const byte Literal = 0x04;

    /// <summary>First of three extensions with inline text.</summary>
    public const byte ExtI0 = 0x40;

    /// <summary>A processing instruction.</summary>
    public const byte Pi = 0x43;

    /// <summary>First of three extensions with an integer.</summary>
    public const byte ExtT0 = 0x80;

    /// <summary>Text out of the string table.</summary>
    public const byte StrT = 0x83;

    /// <summary>First of three extensions of one octet.</summary>
    public const byte Ext0 = 0xC0;

    /// <summary>A length and as many octets follow.</summary>
    public const byte Opaque = 0xC3;

    /// <summary>Bit of a tag that has content.</summary>
    public const byte HasContent = 0x40;

    /// <summary>Bit of a tag that has attributes.</summary>
    public const byte HasAttributes = 0x80;

    /// <summary>The bits of a tag that tell which one it is.</summary>
    public const byte TagMask = 0x3F;
}
