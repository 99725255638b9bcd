using System.Text;
using Fumo.Session;

namespace Fumo.Drive.Tests;

/// <summary>Downloads as a device does it, and tells how it went.</summary>
internal static class Downloads
{
    public static async Task<Answer> GetAsync(IWebClient client, TimeProvider time, WebRequest request, TimeSpan patience)
    {
        DateTimeOffset start = time.GetUtcNow();
        using CancellationTokenSource enough = new(patience, time);
        using MemoryStream body = new();
        (int status, WebHeaders headers, WebFailure? failure) = (0, [], null);
        try
        {
            await using WebResponse response = await client.SendAsync(request, enough.Token);
            (status, headers) = (response.Status, response.Headers);
            while (await response.ReadAsync(enough.Token) is { IsEmpty: false } piece)
            {
                body.Write(piece.Span);
            }
        }
        catch (WebException lost)
        {
            failure = lost.Failure;
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested)
        {
            // The device has had enough; what came by then is told.
        }

        return new Answer(status, headers, Encoding.UTF8.GetString(body.ToArray()), (int)body.Length, failure, time.GetUtcNow() - start);
    }
}
