using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Fumo.Drive;

/// <summary>An OMA download descriptor (Download OTA 1.0): what a device learns of a package before it fetches it.</summary>
/// <param name="Type">Media type of the package.</param>
/// <param name="Size">Its octets.</param>
/// <param name="ObjectUri">Where it is.</param>
/// <param name="InstallNotifyUri">Where the outcome is posted to; null for nowhere.</param>
/// <param name="Name">Its name for the user.</param>
/// <param name="Version">The version that it brings; null when not known.</param>
public sealed record Descriptor(string Type, long Size, Uri ObjectUri, Uri? InstallNotifyUri, string Name, string? Version)
{
    /// <summary>The descriptor's own media type.</summary>
    public const string MediaType = "application/vnd.oma.dd+xml";

    private static readonly XNamespace Dd = "http://www.openmobilealliance.org/xmlns/dd";

    /// <summary>The descriptor as a document.</summary>
    public byte[] ToXml()
    {
        XElement media = new(
            Dd + "media",
            new XElement(Dd + "DDVersion", "1.0"),
            new XElement(Dd + "name", Name),
            new XElement(Dd + "type", Type),
            new XElement(Dd + "size", Size.ToString(CultureInfo.InvariantCulture)),
            new XElement(Dd + "objectURI", ObjectUri.AbsoluteUri),
            InstallNotifyUri is null ? null : new XElement(Dd + "installNotifyURI", InstallNotifyUri.AbsoluteUri),
            Version is null ? null : new XElement(Dd + "description", $"Firmware {Version}"));
        return Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + media + "\n");
    }
}
