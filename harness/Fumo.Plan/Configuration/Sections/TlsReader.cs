namespace Fumo.Plan;

/// <summary>Reads certificates and keys.</summary>
internal static class TlsReader
{
    /// <summary>Certificate and key with which the harness serves.</summary>
    public static TlsSection? Server(Field field)
    {
        if (field.Section() is not { } section)
        {
            return null;
        }

        TlsSection tls = new() { Certificate = section.Required("certificate").File(), Key = section.Required("key").File() };
        section.Close();
        return tls;
    }

    /// <summary>What the harness trusts and shows as a client; the key may stand in the file of the certificate.</summary>
    public static TlsSection? Client(Field field)
    {
        if (field.Section() is not { } section)
        {
            return null;
        }

        TlsSection tls = new()
        {
            Ca = section["ca"].File(),
            ClientCertificate = section["clientCertificate"].File(),
            Key = section["key"].File(),
        };
        section.Close();
        return tls;
    }
}
