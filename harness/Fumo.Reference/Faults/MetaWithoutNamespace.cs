using System.Text;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>What stands in Meta is written without its namespace.</summary>
public sealed class MetaWithoutNamespace() : DeviceFault(
    "M95", "writes Format, Type and Mark without the namespace of meta information", "L-REP-01", "dm.form")
{
    /// <inheritdoc/>
    public override WebRequest Requesting(WebRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Device.Options.Encoding is Dm.DmEncoding.Xml
            ? request with { Body = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(request.Body.Span).Replace(" xmlns=\"syncml:metinf\"", string.Empty, StringComparison.Ordinal)) }
            : request;
    }
}
