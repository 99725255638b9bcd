using System.Text;
using Fumo.Dm;

namespace Fumo.Session;

/// <summary>Carries one message to the server and its answer back (SyncML HTTP binding).</summary>
internal sealed class SessionTransport(DmClientOptions options, IWebClient web, TimeProvider time)
{
    /// <summary>Where the next message goes.</summary>
    public Uri Server { get; set; } = options.Server;

    public static string TypeOf(DmEncoding encoding) =>
        encoding == DmEncoding.Xml ? "application/vnd.syncml.dm+xml" : "application/vnd.syncml.dm+wbxml";

    public async Task<ServerAnswer> ExchangeAsync(byte[] body, string? proof, CancellationToken cancel)
    {
        WebRequest request = Request(body, proof);
        using CancellationTokenSource late = new(options.ResponseTimeout, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        try
        {
            await using WebResponse response = await web.SendAsync(options.OutgoingRequest?.Invoke(request) ?? request, either.Token);
            if (response.Status != 200)
            {
                string to = response.Status is >= 300 and < 400 ? $" and sends the client to {response.Headers["Location"] ?? "no address"}, which is to be given as the server's address" : "";
                string begins = await StartAsync(response, either.Token);
                return ServerAnswer.Failed(response.Status is 401 or 403 ? SessionEnd.ClientRefused : SessionEnd.HttpError, $"The server answered with HTTP {response.Status}{to}.{begins}");
            }

            byte[] octets = await response.ReadAllAsync(options.MaxResponse, either.Token);
            return Read(octets, response.Headers[HmacHeader.FieldName]);
        }
        catch (WebException failure)
        {
            return ServerAnswer.Failed(SessionEnd.NotReached, failure.Message);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            return ServerAnswer.Failed(SessionEnd.NotReached, $"The server did not answer within {options.ResponseTimeout.TotalSeconds} s.");
        }
    }

    private async Task<string> StartAsync(WebResponse response, CancellationToken cancel)
    {
        try
        {
            return Start(await response.ReadAllAsync(options.MaxResponse, cancel));
        }
        catch (WebException)
        {
            // The status is what counts: a body that does not come whole has nothing to add.
            return "";
        }
    }

    // How an answer begins that is no DM message, where it is text.
    private static string Start(byte[] octets)
    {
        const int Most = 120;
        string text = string.Join(' ', Encoding.UTF8.GetString(octets).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        bool isText = text.Length > 0 && !text.Any(sign => char.IsControl(sign) || sign == '\uFFFD');
        return !isText ? "" : $" It begins: '{(text.Length > Most ? text[..Most] + "…" : text)}'.";
    }

    private ServerAnswer Read(byte[] octets, string? proof)
    {
        if (octets.Length == 0)
        {
            return ServerAnswer.Failed(SessionEnd.ProtocolError, "The server's answer is empty.");
        }

        DmReadResult read = DmCodec.Read(octets);
        if (!read.IsRead)
        {
            return ServerAnswer.Failed(SessionEnd.ProtocolError, $"The server's answer is no DM message: {read.Error.Message}{Start(octets)}");
        }

        SyncMl message = read.Document.Message;
        return new ServerAnswer(options.Incoming?.Invoke(message) ?? message, octets, proof, null);
    }

    private WebRequest Request(byte[] body, string? proof)
    {
        WebHeaders headers = new()
        {
            { "Content-Type", TypeOf(options.Encoding) },
            { "Accept", $"{TypeOf(DmEncoding.Wbxml)}, {TypeOf(DmEncoding.Xml)}" },
            { "Accept-Charset", "utf-8" },
            { "Cache-Control", "no-store" },
            { "User-Agent", "FumoConformance" },
        };
        if (proof is not null)
        {
            headers.Add(HmacHeader.FieldName, proof);
        }

        foreach ((string name, string value) in options.Headers)
        {
            headers.Add(name, value);
        }

        return new WebRequest { Method = "POST", Uri = Server, Headers = headers, Body = body };
    }
}
