using Fumo.Dm;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>A session that a client began because it was asked to, and the notification that it answers.</summary>
internal static class NotifiedSession
{
    // So many different ids must have been asked for before one that is always used is no coincidence.
    private const int Enough = 3;

    /// <summary>The notification that a session answers; null when it was not notified.</summary>
    internal static WakeEntry? NotificationOf(RunView run, Session session)
    {
        int number = session.Messages[0].Number;
        WakeEntry[] wakes = [.. run.Entries.OfType<WakeEntry>().Where(entry => entry.Number < number && run.Parts.Of(entry.Number) == run.Parts.Of(number))];
        return !IsNotified(session) || DmHostileChecks.IsForged(run, session) ? null : Named(run, wakes, session) ?? Awaiting(run, wakes, number);
    }

    // The one that was sent last, where no session has come for it yet.
    private static WakeEntry? Awaiting(RunView run, WakeEntry[] wakes, int number) =>
        wakes.LastOrDefault() is { } last && IsPackageZero(last)
        && run.Sessions.Where(other => other.Messages[0].Number > last.Number && other.Messages[0].Number < number)
            .All(other => IsNotified(other) && Named(run, wakes, other) is { } own && own.SessionId != last.SessionId)
            ? last
            : null;

    // Each copy of package #0 may bring a session, and one may come late (DM Notification 1.2.1, 6.2.2.10).
    private static WakeEntry? Named(RunView run, WakeEntry[] wakes, Session session) =>
        wakes.LastOrDefault(wake => IsPackageZero(wake) && DmHostileChecks.IsUnder(session, wake.SessionId)) is { } own && (own == wakes[^1] || !IsStuck(run, own)) ? own : null;

    // A device that uses one id for whatever it is asked does not come late.
    private static bool IsStuck(RunView run, WakeEntry own)
    {
        string?[] asked = [.. run.Entries.OfType<WakeEntry>().Where(IsPackageZero).Select(wake => wake.SessionId).Distinct()];
        HashSet<string?> used = [.. run.Sessions.Where(IsNotified).Select(session => session.Id?.TrimStart('0'))];
        return asked.Length >= Enough && asked.All(id => id == own.SessionId || !used.Contains(id));
    }

    private static bool IsNotified(Session session) =>
        session.Messages[0].IsFromClient && session.Messages[0].Commands.OfType<Alert>().Any(alert => alert.Code == AlertCode.ServerInitiatedManagement);

    private static bool IsPackageZero(WakeEntry wake) => wake is { SessionId: not null, Notification.IsEmpty: false };
}
