namespace Fumo.Record;

/// <summary>
/// Takes secrets out of entries before they are written: what a message carries for authentication, header fields that
/// authorize, and the configured secrets wherever they stand. Octets are replaced in place, so offsets hold.
/// </summary>
public sealed class SecretMask
{
    /// <summary>A secret this short is masked in prose only: in a message it would hit what is no secret.</summary>
    public const int ShortestInMessages = 8;

    private const int ShortestInText = 3;
    private readonly string[] secrets;

    /// <summary>A mask for the secrets of a configuration.</summary>
    /// <param name="secrets">Passwords, keys and header values that no result may show.</param>
    public SecretMask(IEnumerable<string> secrets) =>
        this.secrets = [.. secrets.Where(secret => secret.Length >= ShortestInText).Distinct().OrderByDescending(secret => secret.Length)];

    /// <summary>The entry without secrets.</summary>
    /// <param name="entry">The entry as it happened.</param>
    public Entry Apply(Entry entry) => entry switch
    {
        MessageEntry message => Message(message),
        DownloadEntry download => download with
        {
            Headers = Headers(download.Headers), Body = download.Body is null ? null : Text(download.Body),
        },
        WakeEntry wake => wake with { Detail = Text(wake.Detail) },
        ProcessEntry process => process with
        {
            Detail = Text(process.Detail), StandardError = process.StandardError is null ? null : Text(process.StandardError),
        },
        PromptEntry prompt => prompt with { Text = Text(prompt.Text) },
        ObservationEntry observation => observation with { Source = Text(observation.Source), Value = observation.Value is null ? null : Text(observation.Value) },
        OfferEntry offer => offer with { Detail = Text(offer.Detail) },
        FetchEntry fetch => fetch with { Url = Text(fetch.Url) },
        TroubleEntry trouble => trouble with { Reason = Text(trouble.Reason) },
        _ => entry,
    };

    /// <summary>Prose without secrets.</summary>
    /// <param name="text">What was to be written.</param>
    public string Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return secrets.Aggregate(text, (masked, secret) => masked.Replace(secret, "***", StringComparison.Ordinal));
    }

    private MessageEntry Message(MessageEntry message)
    {
        MaskedBody body = MessageMask.Apply(message.Body, secrets.Where(secret => secret.Length >= ShortestInMessages));
        return message with
        {
            Headers = Headers(message.Headers), Body = body.Octets, Decoded = body.Decoded, DecodeError = body.Error,
            Length = message.Body.Length, Request = message.Request is null ? null : Text(message.Request),
        };
    }

    private HeaderField[] Headers(IReadOnlyList<HeaderField> fields) =>
        [.. fields.Select(field => field with { Value = HeaderMask.IsSecret(field.Name) ? HeaderMask.Masked(field.Value) : Text(field.Value) })];
}
