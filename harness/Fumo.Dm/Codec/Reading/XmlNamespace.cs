namespace Fumo.Dm;

/// <summary>The namespaces that a DM message knows.</summary>
internal enum XmlNamespace : byte
{
    None,
    SyncMl,
    MetInf,
    DmDdf,
    Other,
}
