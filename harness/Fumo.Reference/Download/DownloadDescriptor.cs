using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Fumo.Reference;

/// <summary>An OMA download descriptor, as far as a package needs it (OMA Download 1.0).</summary>
/// <param name="ObjectUri">Where the object is.</param>
/// <param name="Size">Its octets.</param>
/// <param name="Types">Its media types.</param>
/// <param name="InstallNotifyUri">Where the outcome of the download is told, if anywhere.</param>
/// <param name="Name">Its name, if given.</param>
/// <param name="Version">Its version, if given.</param>
internal sealed record DownloadDescriptor(
    Uri ObjectUri, long Size, IReadOnlyList<string> Types, Uri? InstallNotifyUri, string? Name, string? Version)
{
    public const string MediaType = "application/vnd.oma.dd+xml";
    private const int LongestText = 64 * 1024;
    private static readonly XNamespace Dd = "http://www.openmobilealliance.org/xmlns/dd";

    /// <summary>The descriptor as a document.</summary>
    public byte[] ToXml()
    {
        XElement media = new(
            Dd + "media",
            new XElement(Dd + "DDVersion", Version),
            new XElement(Dd + "name", Name),
            Types.Select(type => new XElement(Dd + "type", type)),
            new XElement(Dd + "size", Size.ToString(CultureInfo.InvariantCulture)),
            new XElement(Dd + "objectURI", ObjectUri.AbsoluteUri),
            InstallNotifyUri is null ? null : new XElement(Dd + "installNotifyURI", InstallNotifyUri.AbsoluteUri));
        return System.Text.Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{media}\n");
    }

    /// <summary>Reads a descriptor; null when the octets are none, or what must be there is missing.</summary>
    public static DownloadDescriptor? TryRead(byte[] octets, Uri from)
    {
        if (octets.Length > LongestText)
        {
            return null;
        }

        try
        {
            XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LongestText };
            using XmlReader xml = XmlReader.Create(new MemoryStream(octets), settings);
            XElement root = XElement.Load(xml);
            string? Text(string name) => root.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value.Trim();
            bool isWhole = Uri.TryCreate(from, Text("objectURI"), out Uri? target)
                & long.TryParse(Text("size"), NumberStyles.None, CultureInfo.InvariantCulture, out long size);
            Uri.TryCreate(from, Text("installNotifyURI"), out Uri? notify);
            string[] types = [.. root.Elements().Where(child => child.Name.LocalName == "type").Select(child => child.Value.Trim())];
            return isWhole && types.Length > 0 && Text("objectURI") is { Length: > 0 }
                ? new DownloadDescriptor(target!, size, types, Text("installNotifyURI") is { Length: > 0 } ? notify : null, Text("name"), Text("DDVersion"))
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
