using Fumo.Record;
using Fumo.Suites;

namespace Fumo.Cli;

/// <summary>Every message as it passes, decoded, for one who looks for what goes wrong.</summary>
/// <param name="output">Where it is shown.</param>
internal sealed class MessageTrace(TextWriter output)
{
    /// <summary>Shows what was written, if it is a message or a request for a package.</summary>
    /// <param name="what">What happened.</param>
    public void Hear(RunEvent what)
    {
        if (what is Written { Entry: var entry } && Text(entry) is { } text)
        {
            output.WriteLine(text);
        }
    }

    private static string? Text(Entry entry) => entry switch
    {
        MessageEntry { Request: { } request } message => $"--> {message.Exchange} {request}\n{Content(message)}",
        MessageEntry message => $"<-- {message.Exchange} HTTP {message.HttpStatus}\n{Content(message)}",
        DownloadEntry download => $"--> package {download.Method} {download.Url}",
        DownloadEndEntry end => $"<-- package HTTP {end.HttpStatus}, {end.Sent} octets{(end.Cause is null ? "" : $" ({end.Cause})")}",
        OfferEntry offer => $"--- offer {offer.Operation} to {offer.Device}: {offer.Detail}",
        FetchEntry fetch => $"--- fetch {fetch.Url}: {(fetch.HttpStatus is { } status ? $"HTTP {status}, {fetch.Length} octets" : fetch.Cause)}",
        _ => null,
    };

    private static string Content(MessageEntry message) =>
        message.SetAside is { } aside ? $"set aside: {aside}\n{message.Decoded ?? message.DecodeError}"
        : message.Decoded ?? message.DecodeError ?? message.BodyFailure ?? "";
}
