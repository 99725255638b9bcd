using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A URL ends for it at the question mark.</summary>
public sealed class DropsTheQuery() : DeviceFault(
    "M45b", "asks for the package without the query of its PkgURL", "FUMO-C-003", "download.address")
{
    /// <inheritdoc/>
    public override WebRequest Fetching(WebRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request with { Uri = new Uri(request.Uri.GetLeftPart(UriPartial.Path)) };
    }
}
