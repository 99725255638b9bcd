using Fumo.Dm;

namespace Fumo.Session;

/// <summary>What the server found when it checked the credentials of a message.</summary>
/// <param name="Scheme">The scheme that the client used, or the one asked for when it used none.</param>
/// <param name="Outcome">What the check came to.</param>
/// <param name="Detail">What is known of the cause (wrong name, digest made with another nonce, …); null when there is nothing to say.</param>
public sealed record CredentialFinding(AuthenticationScheme Scheme, CredentialOutcome Outcome, string? Detail = null)
{
    /// <summary>The finding where nothing is asked for.</summary>
    public static CredentialFinding NotNeeded { get; } = new(AuthenticationScheme.None, CredentialOutcome.NotNeeded);
}
