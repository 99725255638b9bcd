using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>Turns what a DM server sees into entries of the transcript.</summary>
/// <param name="transcript">Takes the entries.</param>
/// <param name="device">Knows whose messages are the implementation's.</param>
internal sealed class Recorder(ITranscript transcript, DeviceUnderTest device)
{
    private readonly HashSet<int> foreign = [];

    public MessageEntry Received(ReceivedMessage received)
    {
        bool isForeign = received.Message?.Header.Source?.LocUri is { } source && !device.MayBe(source);
        if (isForeign)
        {
            foreign.Add(received.Exchange);
        }

        return transcript.Write(new MessageEntry
        {
            Exchange = received.Exchange,
            From = Side.Client,
            IsFromImplementation = !isForeign,
            Request = $"{received.Request.Method} {received.Request.Uri.AbsoluteUri}",
            Headers = Fields(received.Request.Headers),
            Body = received.Request.Body,
            BodyFailure = received.Request.BodyFailure,
            Credentials = received.Credentials is { } finding ? CredentialWords.Of(finding) : null,
            SetAside = received.SetAside,
        });
    }

    public MessageEntry Sent(SentMessage sent) => transcript.Write(new MessageEntry
    {
        Exchange = sent.Exchange,
        From = Side.Server,
        IsFromImplementation = false,
        HttpStatus = sent.HttpStatus ?? 0,
        Headers = Fields(sent.Headers),
        Body = sent.Body,
        BodyFailure = sent.HttpStatus is null ? "The connection was broken instead of an answer." : null,
        SetAside = foreign.Remove(sent.Exchange) ? "The answer to another device." : null,
    });

    private static HeaderField[] Fields(WebHeaders headers) => [.. headers.Select(field => new HeaderField(field.Key, field.Value))];
}
