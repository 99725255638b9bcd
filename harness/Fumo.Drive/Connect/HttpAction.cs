using System.Globalization;
using System.Text;
using Fumo.Plan;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>An HTTP request of the configuration, placeholders filled in.</summary>
internal sealed class HttpAction(HttpActionSection section, IWebClient client)
{
    private const int MostOfAnswer = 1024 * 1024;

    /// <summary>Sends it.</summary>
    /// <returns>The HTTP status, the body as text, and what was done in a few words.</returns>
    /// <exception cref="WebException">No connection, or it broke.</exception>
    public async Task<(int Status, string Body, string Detail)> SendAsync(LaunchContext context, CancellationToken cancel)
    {
        Uri uri = new(context.Dm, context.FillUrl(section.Url));
        byte[] body = Encoding.UTF8.GetBytes(context.Fill(section.Body ?? ""));
        WebHeaders headers = [];
        foreach ((string name, string value) in section.Headers)
        {
            headers.Add(name, context.Fill(value));
        }

        if (body.Length > 0)
        {
            headers["Content-Length"] = body.Length.ToString(CultureInfo.InvariantCulture);
        }

        WebRequest request = new() { Method = section.Method, Uri = uri, Headers = headers, Body = body };
        await using WebResponse response = await client.SendAsync(request, cancel);
        byte[] answer = await response.ReadAllAsync(MostOfAnswer, cancel);
        return (response.Status, Encoding.UTF8.GetString(answer), $"{section.Method} {uri}: {response.Status}");
    }
}
