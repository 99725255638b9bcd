using System.Collections;
using System.Reflection;
using System.Text;

namespace Fumo.Dm.Tests;

/// <summary>What a message says, without where it stood: two messages mean the same when this is the same text.</summary>
public static class Meaning
{
    public static string Of(Element element)
    {
        StringBuilder text = new();
        Describe(element, text, 0);
        return text.ToString();
    }

    private static void Describe(object? value, StringBuilder text, int depth)
    {
        switch (value)
        {
            case null: text.Append("null\n"); break;
            case DataValue data: text.Append(Convert.ToHexString(data.Value.Span)).Append('\n'); break;
            case string or bool: text.Append('\'').Append(value).Append("'\n"); break;
            case IEnumerable list: DescribeAll(list, text, depth); break;
            case Item { Meta.Format: "b64", Data: { } data } item: DescribeElement(Binary(item, DataValue.OfOctets(Convert.FromBase64String(data.Text))), text, depth); break;
            case Item { Data: { } data } item: DescribeElement(Binary(item, data), text, depth); break;
            case Element element: DescribeElement(element, text, depth); break;
            default: text.Append(value).Append('\n'); break;
        }
    }

    // Binary data is base64 in XML and octets in WBXML, and Format says which: the same, told in two ways.
    private static Item Binary(Item item, DataValue data) =>
        XmlEscape.CanCarry(data.Value.Span) ? item : item with { Data = data, Meta = (item.Meta ?? new Meta()) with { Format = "binary" } };

    private static void DescribeAll(IEnumerable list, StringBuilder text, int depth)
    {
        text.Append("list\n");
        foreach (object? entry in list)
        {
            text.Append(' ', depth);
            Describe(entry, text, depth + 1);
        }
    }

    private static void DescribeElement(Element element, StringBuilder text, int depth)
    {
        text.Append(element.GetType().Name).Append('\n');
        foreach (PropertyInfo property in element.GetType().GetProperties().Where(property => property.Name is not (nameof(Element.Octets) or nameof(Status.Code))))
        {
            text.Append(' ', depth).Append(property.Name).Append(": ");
            Describe(property.GetValue(element), text, depth + 1);
        }
    }
}
