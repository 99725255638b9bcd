using Fumo.Dm;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>What the rules look at that judge how a server answers one message of a device.</summary>
internal static class ServerReplyChecks
{
    /// <summary>
    /// True when the message reached the server and was no end of the device's own making: what came back can be judged.
    /// The answer to a try in an encoding that the server may not know is set aside.
    /// </summary>
    internal static bool IsTold(RunView run, Message sent) =>
        run.Played.ReplyTo(sent) is { Entry: { BodyFailure: null, SetAside: null } } && !sent.IsDisturbed && !DmPackageChecks.IsAbort(sent)
        && !run.Played.IsAt(sent, Steps.Garbage, Steps.WrongCredentials, Steps.Replay, Steps.ForeignSession, Steps.Abort);

    /// <summary>How the session was lost with the answer to a message; null when it was not.</summary>
    internal static Deviation? Break(RunView run, Message sent, string why)
    {
        Message? reply = run.Played.ReplyTo(sent);
        string? broken = reply is null ? "no answer" : Failure(run, reply) ?? (DmPackageChecks.IsAbort(reply) ? "Alert 1223" : null);
        return broken is null
            ? null
            : Expect.Not($"{why}. The server broke off.", "a DM message of the same session, without Alert 1223", broken) with { At = (reply ?? sent).At };
    }

    /// <summary>What came instead of a DM message; null when one came.</summary>
    internal static string? Failure(RunView run, Message reply) =>
        reply.Entry.HttpStatus is >= 400 and var status ? $"HTTP {status}"
        : reply.Content is not null ? null
        : reply.Result is null ? (EndsWithoutBody(run) ? null : "an empty body")
        : "a body that is no DM message";

    // A server that ends all its sessions so breaks a rule of the DM protocol, whatever came before.
    private static bool EndsWithoutBody(RunView run) =>
        !run.Sessions.Any(session => session.From(Side.Server).LastOrDefault() is { } last && DmMessageChecks.IsClosing(last) && last.Answered is { Commands: var told }
            && told.OfType<Status>().Any(status => status.CmdRef?.Trim() != "0"));
}
