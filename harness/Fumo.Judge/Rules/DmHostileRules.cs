using Fumo.Catalogue;

namespace Fumo.Judge;

/// <summary>What a client must refuse, and outlive (DM protocol and security).</summary>
public static class DmHostileRules
{
    /// <summary>Nothing is carried out for a server that has not proved itself.</summary>
    [Spec(Document.Dm, "SEC 5.1.3", Scr.LPro25, Title = "Nothing is carried out for a server that has not proved itself.")]
    public static readonly Rule ObeysOnlyAServerThatHasProvedItself = Rule.Must(
        "dm.server-proof",
        given: DmHostileChecks.Unproved,
        then: DmHostileChecks.Executed);

    /// <summary>No session follows a notification that is not genuine.</summary>
    [Spec(Document.Dm, "NOTI 6.2", Scr.LNoti01, Title = "No session follows a notification that is not genuine.")]
    public static readonly Rule IgnoresNotificationsThatAreNotGenuine = Rule.Must(
        "dm.notification-genuine",
        given: DmHostileChecks.Forged,
        then: DmHostileChecks.Followed);

    /// <summary>The session that a notification asks for begins with Alert 1200.</summary>
    [Spec(Document.Dm, "PRO 2.3.3", Scr.LNoti01, Title = "The session that a notification asks for begins with Alert 1200.")]
    public static readonly Rule BeginsTheNotifiedSessionAsTheServers = Rule.Must(
        "dm.notification-alert",
        given: DmHostileChecks.NotifiedSessions,
        then: DmHostileChecks.Begin);

    /// <summary>A client outlives what it need not understand.</summary>
    [Spec(Document.Dm, "PRO 2.3.1", Scr.LPro28, Title = "A client outlives what it need not understand.")]
    public static readonly Rule OutlivesWhatItNeedNotUnderstand = Rule.Must(
        "dm.client-alive",
        given: DmHostileChecks.Provocations,
        then: DmHostileChecks.Alive);
}
