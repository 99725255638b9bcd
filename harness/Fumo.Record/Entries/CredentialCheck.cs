namespace Fumo.Record;

/// <summary>What the harness found when it checked the credentials of a message; the secret itself is in no transcript.</summary>
/// <param name="Scheme">basic, md5, hmac, or none.</param>
/// <param name="Outcome">accepted, wrong, missing, notNeeded (session already authenticated, or no scheme asked for).</param>
/// <param name="Detail">What is known of the cause: wrong name, stale nonce, wrong scheme, …; null when accepted.</param>
public sealed record CredentialCheck(string Scheme, string Outcome, string? Detail = null);
