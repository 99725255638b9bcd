using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Ways to fetch a package that HTTP knows, besides one GET.</summary>
internal static class Fetching
{
    private const int Slice = 700;

    /// <summary>Asks by HEAD what there is before it gets it.</summary>
    public static async Task<WebResponse> HeadFirstAsync(IWebClient web, WebRequest request, CancellationToken cancel)
    {
        if (IsGet(request))
        {
            await using WebResponse head = await web.SendAsync(request with { Method = "HEAD" }, cancel);
        }

        return await web.SendAsync(request, cancel);
    }

    /// <summary>Looks at the header of one GET, drops the connection, and gets it by another.</summary>
    public static async Task<WebResponse> TwiceAsync(IWebClient web, WebRequest request, CancellationToken cancel)
    {
        if (IsGet(request))
        {
            await using WebResponse look = await web.SendAsync(request, cancel);
        }

        return await web.SendAsync(request, cancel);
    }

    /// <summary>Begins anew where it could ask for the rest.</summary>
    public static Task<WebResponse> FromTheBeginningAsync(IWebClient web, WebRequest request, CancellationToken cancel) =>
        web.SendAsync(With(request, "Range", null), cancel);

    /// <summary>Gets it slice by slice.</summary>
    public static async Task<WebResponse> InSlicesAsync(IWebClient web, WebRequest request, CancellationToken cancel)
    {
        if (!IsGet(request) || request.Headers["Range"] is not null)
        {
            return await web.SendAsync(request, cancel);
        }

        WebResponse first = await web.SendAsync(Part(request, 0), cancel);
        return first.Status == 206 && Total(first) is { } total ? SlicedResponse.Of(first, total, from => web.SendAsync(Part(request, from), cancel)) : first;
    }

    /// <summary>Says nothing of itself and takes what comes.</summary>
    public static Task<WebResponse> WithoutFieldsAsync(IWebClient web, WebRequest request, CancellationToken cancel) =>
        web.SendAsync(With(With(request, "User-Agent", null), "Accept", null), cancel);

    private static bool IsGet(WebRequest request) => request.Method == "GET";

    private static WebRequest Part(WebRequest request, long from) => With(request, "Range", $"bytes={from}-{from + Slice - 1}");

    private static long? Total(WebResponse response) =>
        long.TryParse(response.Headers["Content-Range"]?.Split('/')[^1], out long total) ? total : null;

    /// <summary>The request with another value of a header field, or without it.</summary>
    public static WebRequest With(WebRequest request, string name, string? value)
    {
        WebHeaders headers = [];
        foreach ((string field, string has) in request.Headers)
        {
            headers.Add(field, has);
        }

        headers[name] = value;
        return request with { Headers = headers };
    }
}
