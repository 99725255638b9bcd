namespace Fumo.Dm;

/// <summary>How a DM message is written as octets.</summary>
public enum DmEncoding
{
    /// <summary>XML, application/vnd.syncml.dm+xml.</summary>
    Xml,

    /// <summary>WBXML, application/vnd.syncml.dm+wbxml.</summary>
    Wbxml,
}
