using Fumo.Dm;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>What a played device is made of.</summary>
internal sealed record PlayedParts(
    PlayedIdentity Identity, ClientAccount Account, IReadOnlyList<KeyValuePair<string, string>> Headers, ServerLink Link, IWebClient Web,
    ITranscript Transcript, TimeSpan Patience, TimeProvider Time)
{
    // Enough for a package in small messages; a server that never ends a session is left soon.
    internal const int MostMessages = 500;

    /// <summary>How its DM client presents itself, script aside.</summary>
    public DmClientOptions Options(DmEncoding encoding) => new()
    {
        Server = Account.Server,
        DeviceId = Identity.Section.Id,
        Encoding = encoding,
        Credentials = Account.Credentials,
        Headers = Headers,
        ResponseTimeout = Patience,
        MaxMessages = MostMessages,
    };
}
