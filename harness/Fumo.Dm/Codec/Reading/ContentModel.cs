namespace Fumo.Dm;

/// <summary>Which children an element may have, in which order: a line of the DTD.</summary>
/// <remarks>
/// Written as in a DTD, with "?" for optional and "*" for any number; "(A|B)*" shares one place; "!" marks a child that the DTD
/// does not allow there but that is read nevertheless.
/// </remarks>
internal sealed class ContentModel
{
    private const byte PlaceMask = 0x1F;
    private const byte Repeatable = 0x20;
    private const byte Foreign = 0x40;

    private readonly byte[] slots = new byte[256];
    private readonly string[] required;

    public ContentModel(string parent, string children)
    {
        Parent = parent;
        required = [.. children.Split(", ").Select(Place).Select(name => name ?? "")];
        RequiredPlaces = required.Select((name, place) => name.Length > 0 ? 1u << (place + 1) : 0u).Aggregate(0u, (sum, bit) => sum | bit);
    }

    public string Parent { get; }

    public uint RequiredPlaces { get; }

    public int PlaceOf(Tag tag) => slots[(byte)tag] & PlaceMask;

    public bool IsRepeatable(Tag tag) => (slots[(byte)tag] & Repeatable) != 0;

    public bool IsForeign(Tag tag) => (slots[(byte)tag] & Foreign) != 0;

    public string NameOfPlace(int place) => required[place - 1];

    /// <summary>Enters one place of the line into the table; returns its name when it must be there.</summary>
    private string? Place(string text, int index)
    {
        string names = text.Trim('(', ')', '?', '*', '!', '+');
        bool repeats = text[^1] is '*' or '+';
        byte slot = (byte)((index + 1) | (repeats ? Repeatable : 0) | (text[^1] == '!' ? Foreign : 0));
        foreach (string name in names.TrimEnd(')').Split('|'))
        {
            slots[(byte)Enum.Parse<Tag>(name)] = slot;
        }

        return text[^1] is '?' or '*' or '!' ? null : names;
    }
}
