using System.Text;
using System.Xml;
using System.Xml.Linq;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>The same message in other XML: what a namespace-aware parser takes for equal (XML 1.0, Namespaces in XML).</summary>
internal static class XmlForms
{
    private static readonly XNamespace Metinf = "syncml:metinf";

    /// <summary>All elements with prefixes that are declared once, at the root.</summary>
    public static WebRequest Prefixed(WebRequest request) => Rewritten(request, root =>
    {
        XNamespace body = root.Name.Namespace;
        root.DescendantsAndSelf().Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        root.Add(new XAttribute(XNamespace.Xmlns + "d", body.NamespaceName), new XAttribute(XNamespace.Xmlns + "i", Metinf.NamespaceName));
    });

    /// <summary>Text of leaves in CDATA sections.</summary>
    public static WebRequest InCData(WebRequest request) => Rewritten(request, root => EachLeaf(root, leaf => leaf.ReplaceNodes(new XCData(leaf.Value))));

    /// <summary>Text of leaves half in a CDATA section, a comment in the middle.</summary>
    public static WebRequest InPieces(WebRequest request) => Rewritten(request, root => EachLeaf(root, leaf =>
    {
        string text = leaf.Value;
        leaf.ReplaceNodes(new XText(text[..(text.Length / 2)]), new XComment(" goes on "), new XCData(text[(text.Length / 2)..]));
    }));

    /// <summary>Line breaks and indentation between the elements, and comments.</summary>
    public static WebRequest Indented(WebRequest request) => Rewritten(request, root => root.AddFirst(new XComment(" a device ")), isIndented: true);

    /// <summary>Every letter of a leaf as a character reference.</summary>
    public static WebRequest InReferences(WebRequest request)
    {
        if (!IsXml(request))
        {
            return request;
        }

        XElement root = Read(request);
        EachLeaf(root, leaf => leaf.Value = string.Concat(leaf.Value.EnumerateRunes().Select(rune => $"\uE000{rune.Value:x}\uE001")));
        string text = root.ToString(SaveOptions.DisableFormatting).Replace("\uE000", "&#x", StringComparison.Ordinal).Replace('\uE001', ';');
        return request with { Body = Encoding.UTF8.GetBytes(text) };
    }

    /// <summary>A byte order mark, and no declaration.</summary>
    public static WebRequest Marked(WebRequest request) =>
        IsXml(request) ? request with { Body = (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Read(request).ToString(SaveOptions.DisableFormatting))] } : request;

    /// <summary>Type before Format in Meta.</summary>
    public static WebRequest TypeFirst(WebRequest request) => Rewritten(request, root =>
    {
        foreach (XElement format in root.Descendants(Metinf + "Format").Where(one => one.ElementsAfterSelf(Metinf + "Type").Any()).ToList())
        {
            XElement type = format.ElementsAfterSelf(Metinf + "Type").First();
            type.Remove();
            format.AddBeforeSelf(type);
        }
    });

    /// <summary>A comment and a processing instruction behind the root.</summary>
    public static WebRequest Followed(WebRequest request) =>
        IsXml(request) ? request with { Body = (byte[])[.. request.Body.Span, .. "<!-- sent by a device --><?end of=\"message\"?>\n"u8] } : request;

    private static WebRequest Rewritten(WebRequest request, Action<XElement> change, bool isIndented = false)
    {
        if (!IsXml(request))
        {
            return request;
        }

        XElement root = Read(request);
        change(root);
        return request with { Body = Encoding.UTF8.GetBytes(root.ToString(isIndented ? SaveOptions.None : SaveOptions.DisableFormatting)) };
    }

    private static XElement Read(WebRequest request)
    {
        using XmlReader reader = XmlReader.Create(new MemoryStream(request.Body.ToArray()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return XElement.Load(reader);
    }

    private static void EachLeaf(XElement root, Action<XElement> change)
    {
        foreach (XElement leaf in root.Descendants().Where(one => !one.HasElements && one.Value.Length > 0).ToList())
        {
            change(leaf);
        }
    }

    private static bool IsXml(WebRequest request) => request.Body.Length > 0 && request.Body.Span[0] >= (byte)'\t';
}
