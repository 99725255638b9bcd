using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A device that fetches packages by other requests.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does, in a sentence.</param>
/// <param name="send">How a request is sent, by the honest way.</param>
public sealed class OtherWayToPackages(string id, string title, Func<IWebClient, WebRequest, CancellationToken, Task<WebResponse>> send)
    : DeviceVariant(id, title, "FUMO-C-026"), IWebClient
{
    private IWebClient? way;

    /// <inheritdoc/>
    public override IWebClient PackageWeb(IWebClient web)
    {
        way = web;
        return this;
    }

    /// <inheritdoc/>
    public Task<WebResponse> SendAsync(WebRequest request, CancellationToken cancel) => send(way!, request, cancel);
}
