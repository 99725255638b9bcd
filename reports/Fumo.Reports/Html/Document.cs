using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>The frame of every page: what it declares itself to be, and the text it is sent as.</summary>
internal static class Document
{
    /// <summary>The whole page, ended by a line feed; the same elements give the same text.</summary>
    internal static string Render(Element head, Element body)
    {
        using StringWriter output = new() { NewLine = "\n" };
        output.Write("<!doctype html>\n");
        Tag("html").Has("lang", "en").With(head, body).WriteTo(output);
        output.Write('\n');
        return output.ToString();
    }
}
