using System.Text;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Makes other requests out of requests.</summary>
internal static class RequestEdit
{
    /// <summary>The request with another value of a header field.</summary>
    public static WebRequest WithHeader(this WebRequest request, string name, string value)
    {
        WebHeaders headers = [];
        foreach ((string known, string content) in request.Headers)
        {
            headers.Add(known, known == name ? value : content);
        }

        return request with { Headers = headers };
    }

    /// <summary>The request without a header field.</summary>
    public static WebRequest WithoutHeader(this WebRequest request, string name)
    {
        WebHeaders headers = [];
        foreach ((string known, string content) in request.Headers.Where(field => field.Key != name))
        {
            headers.Add(known, content);
        }

        return request with { Headers = headers };
    }

    /// <summary>The request with another text.</summary>
    public static WebRequest WithText(this WebRequest request, Func<string, string> change) =>
        request with { Body = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(request.Body.Span))) };
}
