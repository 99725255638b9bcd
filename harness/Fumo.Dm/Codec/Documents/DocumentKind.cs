namespace Fumo.Dm;

/// <summary>What octets turned out to be.</summary>
public enum DocumentKind
{
    /// <summary>A DM message in XML or WBXML.</summary>
    Message,

    /// <summary>A WBXML or XML document with another root: a serialised tree, a device description.</summary>
    Document,

    /// <summary>Package #0, with or without its WSP header.</summary>
    Notification,
}
