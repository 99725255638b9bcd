namespace Fumo.Wbxml;

/// <summary>The tags of one code page: token to name.</summary>
public sealed class CodePage
{
    /// <summary>Tags begin here; below are the global tokens.</summary>
    public const int FirstTag = 0x05;

    private readonly string[] names;

    internal CodePage(byte number, string xmlNamespace, params string[] names)
    {
        (Number, XmlNamespace, this.names) = (number, xmlNamespace, names);
    }

    /// <summary>The number that SWITCH_PAGE takes.</summary>
    public byte Number { get; }

    /// <summary>The XML namespace that the page stands for.</summary>
    public string XmlNamespace { get; }

    /// <summary>The names in the order of their tokens, from 0x05 on; empty for a token that is not assigned.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>The name of a tag, or null when the page does not assign it.</summary>
    /// <param name="token">The tag without its content and attribute bits.</param>
    public string? NameOf(byte token)
    {
        int index = token - FirstTag;
        return (uint)index < (uint)names.Length && names[index].Length > 0 ? names[index] : null;
    }

    /// <summary>The token of a name; zero when the page has no such tag.</summary>
    /// <param name="name">The name, in the case of the standard.</param>
    public byte TokenOf(string name)
    {
        int index = string.IsNullOrEmpty(name) ? -1 : Array.IndexOf(names, name);
        return index < 0 ? (byte)0 : (byte)(index + FirstTag);
    }
}
