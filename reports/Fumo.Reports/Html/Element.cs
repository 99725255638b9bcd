namespace Fumo.Reports;

/// <summary>An element with its attributes and children.</summary>
internal sealed class Element(string name) : Html
{
    private static readonly IReadOnlyList<string> Void = ["meta", "br", "hr", "wbr", "input"];

    private readonly List<(string Name, string Value)> attributes = [];
    private readonly List<Html> children = [];

    /// <summary>Gives it an attribute, in place of one of that name.</summary>
    internal Element Has(string attribute, string value)
    {
        attributes.RemoveAll(one => one.Name == attribute);
        attributes.Add((attribute, value));
        return this;
    }

    /// <summary>Gives it classes.</summary>
    internal Element Class(string value) => Has("class", value);

    /// <summary>Gives it an id.</summary>
    internal Element Id(string value) => Has("id", value);

    /// <summary>Puts children into it; null is nothing.</summary>
    internal Element With(params IEnumerable<Html?> content)
    {
        children.AddRange(content.OfType<Html>());
        return this;
    }

    internal override void WriteTo(TextWriter output)
    {
        output.Write('<');
        output.Write(name);
        foreach ((string attribute, string value) in attributes)
        {
            output.Write(' ');
            output.Write(attribute);
            output.Write("=\"");
            HtmlText.Encoder.Encode(output, Visible.Text(value));
            output.Write('"');
        }

        output.Write('>');
        if (!Void.Contains(name))
        {
            WriteContent(output);
        }
    }

    private void WriteContent(TextWriter output)
    {
        foreach (Html child in children)
        {
            child.WriteTo(output);
        }

        output.Write("</");
        output.Write(name);
        output.Write('>');
        if (name is "tr" or "p" or "li" or "section" or "details" or "div" or "h2" or "h3" or "dl" or "table")
        {
            output.Write('\n');
        }
    }
}
