using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>
/// Writes down every exchange of a played device. A response waits until the engine has looked at its credentials, and is
/// written at the latest before anything else happens.
/// </summary>
internal sealed class RecordedWeb(IWebClient web, ExchangeNumbers numbers, ITranscript transcript) : IWebClient
{
    private const int MostOctets = 8 * 1024 * 1024;
    private MessageEntry? response;

    /// <summary>The last exchange; 0 before the first.</summary>
    public int Exchange { get; private set; }

    /// <summary>The last request that went out; null before the first.</summary>
    public WebRequest? Last { get; private set; }

    public async Task<WebResponse> SendAsync(WebRequest request, CancellationToken cancel)
    {
        Flush();
        Exchange = numbers.Next();
        Last = request;
        transcript.Write(new MessageEntry
        {
            Exchange = Exchange,
            From = Side.Client,
            IsFromImplementation = false,
            Request = $"{request.Method} {request.Uri.AbsoluteUri}",
            Headers = Fields(request.Headers),
            Body = request.Body,
        });
        MessageEntry entry = new() { Exchange = Exchange, From = Side.Server, IsFromImplementation = true, HttpStatus = 0 };
        using MemoryStream body = new();
        try
        {
            await using WebResponse answer = await web.SendAsync(request, cancel);
            entry = entry with { HttpStatus = answer.Status, Headers = Fields(answer.Headers) };
            await ReadAsync(answer, body, cancel);
            response = entry with { Body = body.ToArray() };
            return new ReadResponse(body.ToArray()) { Status = answer.Status, Headers = answer.Headers };
        }
        catch (Exception failure) when (failure is WebException or OperationCanceledException)
        {
            string why = failure is WebException ? failure.Message : "It did not come in time.";
            response = entry with { Body = body.ToArray(), BodyFailure = why };
            throw;
        }
    }

    /// <summary>Sends what is no message of a session.</summary>
    /// <returns>True when it was answered; a server may well hang up on it.</returns>
    public async Task<bool> TrySendAsync(WebRequest request, CancellationToken cancel)
    {
        try
        {
            await using WebResponse answer = await SendAsync(request, cancel);
            return true;
        }
        catch (Exception failure) when (failure is WebException or OperationCanceledException)
        {
            return false;
        }
        finally
        {
            Flush();
        }
    }

    /// <summary>Takes note of what the credentials of the last response came to.</summary>
    public void Checked(CredentialFinding finding) => response = response is null ? null : response with { Credentials = CredentialWords.Of(finding) };

    /// <summary>Writes the last response, if it is still to be written.</summary>
    /// <param name="setAside">Why it is not to be judged; null when it is.</param>
    public void Flush(string? setAside = null)
    {
        if (response is { } last)
        {
            response = null;
            transcript.Write(last with { SetAside = setAside });
        }
    }

    private static async Task ReadAsync(WebResponse answer, MemoryStream body, CancellationToken cancel)
    {
        while (await answer.ReadAsync(cancel) is { IsEmpty: false } piece)
        {
            if (body.Length + piece.Length > MostOctets)
            {
                throw new WebException(WebFailure.TooLarge, $"The body is longer than {MostOctets} octets.");
            }

            body.Write(piece.Span);
        }
    }

    private static HeaderField[] Fields(WebHeaders headers) => [.. headers.Select(field => new HeaderField(field.Key, field.Value))];

    private sealed class ReadResponse(byte[] body) : WebResponse
    {
        private ReadOnlyMemory<byte> left = body;

        public override ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancel = default)
        {
            ReadOnlyMemory<byte> piece = left;
            left = default;
            return ValueTask.FromResult(piece);
        }

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
