using System.Text;
using System.Xml;
using Fumo.Dm;

namespace Fumo.Session;

/// <summary>Writes a sub-tree as one XML object (DM TND Serialization 1.2).</summary>
internal static class TndsWriter
{
    private const string Namespace = "syncml:dmddf1.2";

    public static string Write(TreeNode node, TndsSelection selection, string serverId)
    {
        StringBuilder text = new();
        using (XmlWriter xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("MgmtTree", Namespace);
            Element(xml, "VerDTD", "1.2");
            WriteNode(xml, node, selection, serverId, isTop: true);
            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void WriteNode(XmlWriter xml, TreeNode node, TndsSelection selection, string serverId, bool isTop)
    {
        if (!node.Allows(AccessTypes.Get, serverId))
        {
            return;
        }

        xml.WriteStartElement("Node", Namespace);
        Element(xml, "NodeName", node.Name);
        if (isTop && node.Parent is { } parent)
        {
            Element(xml, "Path", parent.Path);
        }

        WriteProperties(xml, node, selection);
        if (node.IsInterior)
        {
            node.Children.ToList().ForEach(child => WriteNode(xml, child, selection, serverId, isTop: false));
        }
        else if (selection.Holds("Value") && node.Access.HasFlag(AccessTypes.Get))
        {
            Element(xml, "Value", node.Format == "bin" ? Convert.ToBase64String(node.Value.Span) : node.Text);
        }

        xml.WriteEndElement();
    }

    private static void WriteProperties(XmlWriter xml, TreeNode node, TndsSelection selection)
    {
        xml.WriteStartElement("RTProperties", Namespace);
        foreach (string name in NodeProperty.Names.Where(selection.Holds))
        {
            switch (name, NodeProperty.Read(node, name))
            {
                case ("Format", { } format):
                    xml.WriteStartElement(name, Namespace);
                    Element(xml, format == "bin" ? "b64" : format, null);
                    xml.WriteEndElement();
                    break;
                case ("Type", { } type):
                    xml.WriteStartElement(name, Namespace);
                    Element(xml, node.IsInterior ? "DDFName" : "MIME", type);
                    xml.WriteEndElement();
                    break;
                case (_, { Length: > 0 } value):
                    Element(xml, name, value);
                    break;
                default:
                    break;
            }
        }

        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string? text) => xml.WriteElementString(name, Namespace, text);
}
