using Fumo.Catalogue;

namespace Fumo.Judge;

/// <summary>Challenges and credentials (DM protocol and security).</summary>
public static class DmAuthenticationRules
{
    /// <summary>A client that asks for credentials says which, and gives the next nonce where one is needed.</summary>
    [Spec(Document.Dm, "PRO 2.4.1", Scr.LPro25, Scr.LPro25S, Title = "A client that asks for credentials says which, and gives the next nonce where one is needed.")]
    public static readonly Rule ChallengesCompletely = Rule.Must(
        "dm.challenge",
        given: run => run.Judged.Where(message => message.HeaderStatus?.Code is 401 or 407),
        then: DmAuthenticationChecks.Challenge);

    /// <summary>Credentials stand in base64, and say so.</summary>
    [Spec(Document.Dm, "REP 4.1.1.6", Scr.LPro25, Scr.LPro25S, Title = "Credentials stand in base64, and say so.")]
    public static readonly Rule TellsTheFormatOfItsCredentials = Rule.Must(
        "dm.cred-format",
        given: run => run.Judged.Where(message => message.Header!.Cred is not null),
        then: DmAuthenticationChecks.CredFormat);

    /// <summary>The name that belongs to a digest stands in LocName.</summary>
    [Spec(Document.Dm, "REP 4.1.1.9", Scr.LSec02, Title = "The name that belongs to a digest stands in LocName.")]
    public static readonly Rule NamesTheUserOfItsDigest = Rule.Must(
        "dm.locname",
        given: DmAuthenticationChecks.Digests,
        then: DmAuthenticationChecks.NameOfUser);

    /// <summary>Nothing of a message is carried out whose sender was asked for credentials.</summary>
    [Spec(Document.Dm, "PRO 2.4.1", Scr.LPro25, Scr.LPro25S, Title = "Nothing of a message is carried out whose sender was asked for credentials.")]
    public static readonly Rule ExecutesNothingUnauthenticated = Rule.Must(
        "dm.challenge-status",
        given: run => run.Judged.Where(message => message.HeaderStatus?.Code is 401 or 407),
        then: message => DmAuthenticationChecks.Done(message) is { } done
            ? Expect.Not($"{done.Cmd} {done.CmdRef} was carried out although its sender was not authenticated.", "401 or 407", $"{done.Code}") with { At = message.PlaceOf(done) }
            : null);

    /// <summary>After a challenge package 1 comes again, with its alerts and the DevInfo.</summary>
    [Spec(Document.Dm, "PRO 2.4", Scr.LPro26, Title = "After a challenge package 1 comes again, with its alerts and the DevInfo.")]
    public static readonly Rule RepeatsPackageOneAfterAChallenge = Rule.Must(
        "dm.challenge-repeat",
        given: DmAuthenticationChecks.Repetitions,
        then: DmAuthenticationChecks.Repeat);

    /// <summary>A challenge is answered with the scheme that it asks for.</summary>
    [Spec(Document.Dm, "SEC 5.1.4.1", Scr.LSec08, Title = "A challenge is answered with the scheme that it asks for.")]
    public static readonly Rule AnswersWithTheSchemeThatWasAskedFor = Rule.Must(
        "dm.challenge-scheme",
        given: run => DmAuthenticationChecks.Retries(run).Where(message => DmAuthenticationChecks.Asked(message) is not null),
        then: message => DmAuthenticationChecks.Asked(message) == DmAuthenticationChecks.Used(message)
            ? null
            : Expect.Not(
                "A challenge was answered with other credentials than it asks for.",
                DmAuthenticationChecks.Asked(message)!, DmAuthenticationChecks.Used(message)) with { At = message.PlaceOf(message.Header!) });

    /// <summary>HMAC, once used, stands on every message of the session.</summary>
    [Spec(Document.Dm, "SEC 5.1.4", Scr.LSec05, Scr.LSec05S, Title = "HMAC, once used, stands on every message of the session.")]
    public static readonly Rule CarriesHmacToTheEnd = Rule.Must(
        "dm.hmac",
        given: run => run.Judged.Where(DmAuthenticationChecks.IsAfterHmac),
        then: message => message.HttpHeader(DmAuthenticationChecks.HmacHeader) is not null
            ? null
            : Expect.Not("The session is authenticated by HMAC, but this message has no x-syncml-hmac.", "x-syncml-hmac", Expect.None));

    /// <summary>A message with HMAC is answered with 200 and the nonce for the next.</summary>
    [Spec(Document.Dm, "SEC 5.1.4", Scr.LSec05, Scr.LSec05S, Title = "A message with HMAC is answered with 200 and the nonce for the next.")]
    public static readonly Rule AnswersHmacWithTheNextNonce = Rule.Must(
        "dm.hmac-nonce",
        given: run => run.Judged.Where(message => message.Answered?.HttpHeader(DmAuthenticationChecks.HmacHeader) is not null && message.HeaderStatus?.Code is >= 200 and < 300),
        then: message => message.HeaderStatus is { Code: 200, Chal.Meta.NextNonce: not null }
            ? null
            : Expect.Not("A message with HMAC was not answered with 200 and a NextNonce.", "200 with NextNonce", $"{message.HeaderStatus!.Code}, NextNonce {Expect.Quote(message.HeaderStatus.Chal?.Meta?.NextNonce)}"));

    /// <summary>Status 212 answers credentials, and nothing else.</summary>
    [Spec(Document.Dm, "PRO 2.4.1", Scr.LPro25, Scr.LPro25S, Title = "Status 212 answers credentials, and nothing else.")]
    public static readonly Rule Says212OnlyToCredentials = Rule.Should(
        "dm.status-212",
        given: run => run.Judged.Where(message => message is { HeaderStatus.Code: 212, Answered: not null }),
        then: message => DmAuthenticationChecks.HasCredentials(message.Answered!)
            ? null
            : Expect.Not("Status 212 answers a message without credentials; answer it with 200.", "200", "212") with { At = message.PlaceOf(message.HeaderStatus!) });
}
