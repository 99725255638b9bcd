using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A device that writes its HTTP requests, or the messages in them, in another way.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does, in a sentence.</param>
/// <param name="requirement">The requirement that it is about.</param>
/// <param name="change">What becomes of a request.</param>
public sealed class OtherRequestsOfHttp(string id, string title, string requirement, Func<WebRequest, WebRequest> change) : DeviceVariant(id, title, requirement)
{
    /// <summary>Octets of a message before it is written in the other way; null for what the server takes.</summary>
    public int? Longest { get; init; }

    /// <inheritdoc/>
    public override ReferenceDeviceOptions Configured(ReferenceDeviceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Longest is { } octets ? options with { LongestMessage = octets } : options;
    }

    /// <inheritdoc/>
    public override WebRequest Requesting(WebRequest request) => change(request);

    /// <summary>Requests with another header field.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="change">Its value by the one that it would have; null for none.</param>
    public static Func<WebRequest, WebRequest> Header(string name, Func<string?, string?> change) => request =>
    {
        WebHeaders headers = [];
        foreach ((string field, string value) in request.Headers)
        {
            headers.Add(field, value);
        }

        headers[name] = change(headers[name]);
        return request with { Headers = headers };
    };
}
