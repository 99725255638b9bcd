using System.Buffers;
using System.Globalization;
using System.Text;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Fetches packages by HTTP, directly or by way of a download descriptor (FUMO 1.0.2, 5.1.5).</summary>
internal sealed class DownloadAgent(ReferenceDeviceOptions options, BehaviourChain behaviours, IWebClient web, TimeProvider time)
{
    private const int MostRedirects = 5;
    private static readonly string[] Foreign = ["text/", "image/", "audio/", "video/"];

    public async Task<DownloadOutcome> FetchAsync(string url, CancellationToken cancel)
    {
        if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https"))
        {
            return DownloadOutcome.Failed(ResultCode.BadUrl);
        }

        HttpBody first = await GetAsync(uri, cancel);
        if (first.Code != ResultCode.Successful || first.MediaType != DownloadDescriptor.MediaType)
        {
            return new DownloadOutcome(first.Code, first.Octets);
        }

        if (DownloadDescriptor.TryRead(first.Octets.ToArray(), uri) is not { } descriptor)
        {
            return DownloadOutcome.Failed(ResultCode.UndefinedError);
        }

        DownloadOutcome outcome = await FetchAsync(descriptor, cancel);
        await NotifyAsync(descriptor, outcome.Code, cancel);
        return outcome;
    }

    private async Task<DownloadOutcome> FetchAsync(DownloadDescriptor descriptor, CancellationToken cancel)
    {
        if (descriptor.Size > options.DownloadRoom)
        {
            return DownloadOutcome.Failed(ResultCode.DownloadOutOfMemory);
        }

        if (descriptor.Types.All(type => Foreign.Any(foreign => type.StartsWith(foreign, StringComparison.OrdinalIgnoreCase))))
        {
            return DownloadOutcome.Failed(ResultCode.NotAcceptable);
        }

        HttpBody body = await GetAsync(descriptor.ObjectUri, cancel);
        return body.Code == ResultCode.Successful && body.Octets.Length != descriptor.Size
            ? DownloadOutcome.Failed(ResultCode.CorruptedPackage)
            : new DownloadOutcome(body.Code, body.Octets, descriptor.Name);
    }

    /// <summary>Gets a body; when it breaks off, asks once for the rest.</summary>
    private async Task<HttpBody> GetAsync(Uri uri, CancellationToken cancel)
    {
        ArrayBufferWriter<byte> received = new();
        using SilenceGuard guard = new(options.DownloadTimeout, time, cancel);
        try
        {
            for (int hop = 0, attempt = 0; hop <= MostRedirects; hop++)
            {
                try
                {
                    await using WebResponse response = await web.SendAsync(behaviours.Fetching(Request(uri, received.WrittenCount)), guard.Token);
                    if (response.Status is >= 300 and < 400 && response.Headers["Location"] is { } location && Uri.TryCreate(uri, location, out Uri? next))
                    {
                        uri = next;
                        continue;
                    }

                    return await ReadAsync(response, received, guard);
                }
                catch (WebException broken) when (broken.Failure != WebFailure.NotConnected && received.WrittenCount > 0 && attempt++ == 0)
                {
                    // The connection broke in the middle: one more request asks for what is missing.
                    guard.Heard();
                }
            }

            return HttpBody.Failed(ResultCode.BadUrl);
        }
        catch (WebException failure)
        {
            return HttpBody.Failed(failure.Failure == WebFailure.NotConnected && received.WrittenCount == 0
                ? ResultCode.AlternateDownloadServerUnavailable
                : ResultCode.DownloadNetworkTrouble);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return HttpBody.Failed(ResultCode.AlternateDownloadTimeout);
        }
    }

    private async Task<HttpBody> ReadAsync(WebResponse response, ArrayBufferWriter<byte> received, SilenceGuard guard)
    {
        bool goesOn = received.WrittenCount > 0 && response.Status == 206
            && response.Headers["Content-Range"]?.StartsWith($"bytes {received.WrittenCount}-", StringComparison.Ordinal) == true;
        if (response.Status != 200 && !goesOn)
        {
            return HttpBody.Failed(received.WrittenCount > 0 ? ResultCode.DownloadNetworkTrouble : CodeOf(response.Status));
        }

        if (!goesOn)
        {
            received.Clear();
        }

        if (long.TryParse(response.Headers["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out long length)
            && length > options.DownloadRoom)
        {
            return HttpBody.Failed(ResultCode.DownloadOutOfMemory);
        }

        while (await response.ReadAsync(guard.Token) is { IsEmpty: false } piece)
        {
            guard.Heard();
            if (received.WrittenCount + piece.Length > options.DownloadRoom)
            {
                return HttpBody.Failed(ResultCode.DownloadOutOfMemory);
            }

            received.Write(piece.Span);
        }

        string? type = response.Headers["Content-Type"]?.Split(';')[0].Trim().ToLowerInvariant();
        return new HttpBody(ResultCode.Successful, received.WrittenMemory, type);
    }

    private static ResultCode CodeOf(int status) => status switch
    {
        401 or 403 or 407 => ResultCode.AlternateDownloadAuthentication,
        404 or 410 or (>= 300 and < 400) => ResultCode.BadUrl,
        408 or 504 => ResultCode.AlternateDownloadTimeout,
        503 => ResultCode.AlternateDownloadServerUnavailable,
        _ => ResultCode.AlternateDownloadServerError,
    };

    private static WebRequest Request(Uri uri, int from)
    {
        WebHeaders headers = new()
        {
            { "Accept", $"{DownloadDescriptor.MediaType}, */*" },
            { "User-Agent", "FumoConformance" },
        };
        if (from > 0)
        {
            headers.Add("Range", $"bytes={from}-");
        }

        return new WebRequest { Method = "GET", Uri = uri, Headers = headers };
    }

    private async Task NotifyAsync(DownloadDescriptor descriptor, ResultCode code, CancellationToken cancel)
    {
        if (descriptor.InstallNotifyUri is not { } uri)
        {
            return;
        }

        WebRequest request = new()
        {
            Method = "POST",
            Uri = uri,
            Headers = new WebHeaders { { "Content-Type", "text/plain" } },
            Body = Encoding.ASCII.GetBytes(StatusReport(code)),
        };
        using SilenceGuard guard = new(options.DownloadTimeout, time, cancel);
        try
        {
            await using WebResponse response = await web.SendAsync(request, guard.Token);
        }
        catch (WebException)
        {
            // The report is a courtesy to the content provider: that it got lost changes nothing about the package.
            return;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return;
        }
    }

    private static string StatusReport(ResultCode code) => code switch
    {
        ResultCode.Successful => "900 Success",
        ResultCode.DownloadOutOfMemory => "901 Insufficient memory",
        ResultCode.CorruptedPackage => "905 Attribute mismatch",
        ResultCode.NotAcceptable => "953 Non-Acceptable Content",
        _ => "954 Loader Error",
    };

    private sealed record HttpBody(ResultCode Code, ReadOnlyMemory<byte> Octets, string? MediaType)
    {
        public static HttpBody Failed(ResultCode code) => new(code, ReadOnlyMemory<byte>.Empty, null);
    }
}
