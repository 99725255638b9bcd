namespace Fumo.Session;

/// <summary>Something that keeps a session from its end, told in a sentence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="DeviceId">Source of the client.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Exchange">The last exchange of the session.</param>
/// <param name="Sentence">What happened, for one who can act on it.</param>
/// <param name="Fault">What the script threw; null for everything else.</param>
public sealed record ServerTrouble(
    ServerTroubleKind Kind, string DeviceId, string SessionId, int Exchange, string Sentence, Exception? Fault = null);
