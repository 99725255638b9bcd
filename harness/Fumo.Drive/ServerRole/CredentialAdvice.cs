using Fumo.Session;

namespace Fumo.Drive;

/// <summary>What to do about credentials that one side does not take, in the words of the configuration.</summary>
internal static class CredentialAdvice
{
    /// <summary>What happened, and behind it what to set right if it is about credentials.</summary>
    public static string After(ServerTrouble trouble) => trouble.Kind switch
    {
        ServerTroubleKind.ClientCredentials =>
            $"{trouble.Sentence} Scheme, name and secret of the client must be those of client.credentials (scheme, client.name, client.secret).",
        ServerTroubleKind.ServerCredentials =>
            $"{trouble.Sentence} What the client knows of its server must be what client.credentials says (server.id, server.secret).",
        _ => trouble.Sentence,
    };
}
