using Fumo.Catalogue;

namespace Fumo.Judge;

/// <summary>Whom a server names, and the nonces and challenges that it gives (DM protocol and security).</summary>
public static class DmServerIdentityRules
{
    /// <summary>A server's message is addressed to the device that it answers.</summary>
    [Spec(Document.Dm, "PRO 2.3.4", Scr.LPro03S, Title = "A server's message is addressed to the device that it answers.")]
    public static readonly Rule AddressesTheDevice = Rule.Must(
        "dm.server-target",
        given: run => DmServerChecks.Judged(run).Where(message => !string.IsNullOrWhiteSpace(message.Header!.Target?.LocUri) && message.Session!.Device is not null),
        then: DmServerIdentityChecks.Target);

    /// <summary>A server names itself alike throughout a session.</summary>
    [Spec(Document.Dm, "PRO 2.3.4", Scr.LPro03S, Title = "A server names itself alike throughout a session.")]
    public static readonly Rule KeepsItsSource = Rule.Must(
        "dm.server-source",
        given: DmServerIdentityChecks.WithSource,
        then: DmServerIdentityChecks.Source);

    /// <summary>A server's digest comes with the name that it belongs to.</summary>
    [Spec(Document.Dm, "SEC 5.1.3.1; SEC 5.1.4.3", Scr.LPro25S, Title = "A server's digest comes with the name that it belongs to.")]
    public static readonly Rule NamesItselfWithADigest = Rule.Must(
        "dm.server-name",
        given: DmServerIdentityChecks.WithDigest,
        then: DmServerIdentityChecks.Name);

    /// <summary>Missing credentials are asked for with 407, wrong ones with 401.</summary>
    [Spec(Document.Dm, "PRO 2.4.1", Scr.LPro25S, Title = "Missing credentials are asked for with 407, wrong ones with 401.")]
    public static readonly Rule AsksByTheRightCode = Rule.Must(
        "dm.challenge-code",
        given: DmServerIdentityChecks.Asking,
        then: DmServerIdentityChecks.AskingCode,
        ruling: "dm.challenge-code");

    /// <summary>With HMAC each message gets a new nonce.</summary>
    [Spec(Document.Dm, "SEC 5.1.4.4", Scr.LSec05S, Title = "With HMAC each message gets a new nonce.")]
    public static readonly Rule RenewsTheNonceOfHmac = Rule.Must(
        "dm.nonce-hmac",
        given: run => DmServerIdentityChecks.WithNonce(run).Where(DmServerIdentityChecks.IsOfHmac),
        then: DmServerIdentityChecks.Fresh);

    /// <summary>Who failed by the nonce that it had kept is challenged with a new one.</summary>
    [Spec(Document.Dm, "SEC 5.1.3.3", Scr.LSec07S, Title = "Who failed by the nonce that it had kept is challenged with a new one.")]
    public static readonly Rule ChallengesWithANewNonce = Rule.Must(
        "dm.nonce-challenge",
        given: run => DmServerIdentityChecks.WithNonce(run).Where(DmServerIdentityChecks.IsChallengeOfAKeptNonce),
        then: DmServerIdentityChecks.Fresh);

    /// <summary>Each session gets a new nonce.</summary>
    [Spec(Document.Dm, "SEC 5.1.3.3", Scr.LPro25S, Title = "Each session gets a new nonce.")]
    public static readonly Rule RenewsTheNonceOfTheSession = Rule.Should(
        "dm.nonce-session",
        given: run => DmServerIdentityChecks.WithNonce(run).Where(message => !DmServerIdentityChecks.IsOfHmac(message) && !DmServerIdentityChecks.IsChallengeOfAKeptNonce(message)),
        then: DmServerIdentityChecks.Fresh);

    /// <summary>A digest with a nonce that is out of date is challenged once more, and the next is taken.</summary>
    [Spec(Document.Dm, "SEC 5.1.3.3", Scr.LSec07S, Title = "A digest with a nonce that is out of date is challenged once more, and the next is taken.")]
    public static readonly Rule ChallengesAStaleNonce = Rule.Must(
        "dm.nonce-stale",
        given: DmServerIdentityChecks.Stale,
        then: DmServerIdentityChecks.StaleAnswer);
}
