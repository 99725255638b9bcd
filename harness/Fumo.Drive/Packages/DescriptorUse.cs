using Fumo.Session;

namespace Fumo.Drive;

/// <summary>
/// Whether PkgURL names a download descriptor. With <c>auto</c> the request decides: one whose Accept names the
/// descriptor's media type, and names neither the package's own nor application/octet-stream beside it, gets the
/// descriptor; every other one gets the package. A wildcard names nothing: clients that know no descriptor send it, too.
/// Once a client is known to take descriptors alone, it gets them unless its Accept names the package's type.
/// </summary>
internal static class DescriptorUse
{
    private const string Octets = "application/octet-stream";

    public static bool Wants(string setting, RequestConditions headers, string contentType, bool isPreferred) => setting switch
    {
        "always" => true,
        "never" => false,
        _ => (isPreferred || headers.Accepts(Descriptor.MediaType)) && !headers.Accepts(contentType) && !headers.Accepts(Octets),
    };
}
