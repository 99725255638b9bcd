using System.Text;

namespace Fumo.Reference;

/// <summary>A client that has asked for an update does not wait to be told to fetch it.</summary>
public sealed class DownloadsOnItsOwnRequest() : DeviceFault(
    "M114", "fetches the package as soon as a URL is set after its request, without an Exec", "FUMO-C-003", "download.commanded")
{
    private bool hasAsked;

    /// <inheritdoc/>
    public override void AlertAnswered(AlertRecord alert, int code)
    {
        ArgumentNullException.ThrowIfNull(alert);
        hasAsked |= alert.Result is null;
    }

    /// <inheritdoc/>
    public override void Written(string root, string path, ReadOnlyMemory<byte> value)
    {
        if (hasAsked && Uri.TryCreate(Encoding.UTF8.GetString(value.Span), UriKind.Absolute, out Uri? url))
        {
            Device.Fetch(url.AbsoluteUri);
        }
    }
}
