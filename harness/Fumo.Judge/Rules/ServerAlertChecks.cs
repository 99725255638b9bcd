using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Judge;

/// <summary>What the rules look at that judge how a server takes alerts.</summary>
internal static class ServerAlertChecks
{
    private const int Endlessly = 3;

    /// <summary>Generic Alerts of played devices that reached the server in an ordinary exchange.</summary>
    internal static IEnumerable<ClientAlert> Sent(RunView run) =>
        run.Alerts.Where(alert => alert.IsGeneric && !alert.Message.Entry.IsFromImplementation && ServerReplyChecks.IsTold(run, alert.Message));

    /// <summary>The alerts that end an accepted operation and are as the standard has them, in the bare form, redeliveries included.</summary>
    internal static IEnumerable<ClientAlert> Results(RunView run) =>
        Sent(run).Where(alert => alert is { IsAsTheStandardHasIt: true, Exec.IsAccepted: true } && (alert.Exec.Alert == alert || alert.IsRedelivery));

    /// <summary>Those of them that were taken or refused; 401 and 407 speak of credentials.</summary>
    internal static IEnumerable<ClientAlert> Answered(RunView run) => Results(run).Where(alert => CodeOf(alert) is not (null or 401 or 407));

    internal static Deviation? Status(RunView run, ClientAlert alert)
    {
        Message reply = run.Played.ReplyTo(alert.Message)!;
        if (ServerReplyChecks.Failure(run, reply) is { } failure)
        {
            return Expect.Not($"The alert that ends {alert.Exec!.Name} was not answered with a Status.", "200 or 202", failure) with { At = reply.At };
        }

        return CodeOf(alert) switch
        {
            null when alert.Sent.Statuses.Count == 0 && DmCommandChecks.IsToBeAnswered(alert.Sent) => Expect.Not($"The alert that ends {alert.Exec!.Name} got no Status.", "200 or 202", Expect.None),
            >= 300 and not (401 or 407) and var code => Expect.Not(
                $"The alert that ends {alert.Exec!.Name} was refused, although it is as the standard has it.", "200 or 202", $"{code}") with { At = alert.Sent.LastStatus!.At },
            _ => null,
        };
    }

    internal static Deviation? Type(RunView run, ClientAlert alert)
    {
        ClientAlert[] ofType = [.. Answered(run).Where(other => other.Type == alert.Type)];
        bool isNever = ofType.All(other => CodeOf(other) >= 300);
        bool isTypes = CodeOf(alert) == 415 || Answered(run).Any(other => other.Type != alert.Type && CodeOf(other) < 300);
        return isNever && isTypes
            ? Expect.Not($"No alert of the type {alert.Type} was taken.", "200 or 202", $"{CodeOf(alert)}") with { At = alert.Sent.LastStatus!.At }
            : null;
    }

    internal static Deviation? Code(RunView run, ClientAlert alert)
    {
        bool isCodes = CodeOf(alert) >= 300 && Answered(run).Any(other => other.Type == alert.Type && other.Result != alert.Result && CodeOf(other) < 300);
        return isCodes
            ? Expect.Not($"The alert with result code {alert.Result} was refused where others of its type were taken.", "200 or 202", $"{CodeOf(alert)}") with { At = alert.Sent.LastStatus!.At }
            : null;
    }

    internal static Deviation? WithoutCorrelator(RunView run, ClientAlert alert)
    {
        if (CodeOf(alert) is >= 300 and not (401 or 407) and var code)
        {
            return Expect.Not($"The alert that ends {alert.Exec!.Name} was refused; it has no Correlator, as its Exec had none.", "200 or 202", $"{code}") with { At = alert.Sent.LastStatus!.At };
        }

        return run.Played.Timelines.FirstOrDefault(one => one.Alert == alert && ServerConclusionChecks.IsStillPending(run, one)) is { } pending
            ? Expect.Not(
                $"The alert that ends {alert.Exec!.Name} changed nothing at the server; it has no Correlator, as its Exec had none.", "another state than before it", Expect.Quote(pending.State)) with { At = pending.At }
            : null;
    }

    internal static Deviation? Unique(RunView run, Execution one) =>
        ServerExecChecks.Sent(run).FirstOrDefault(later => later.IsAccepted && later.Number > one.Number && later.Correlator == one.Correlator
            && later.Number < (one.Alert?.AcknowledgedAt ?? int.MaxValue)) is { } twin
            ? Expect.Not($"{twin.Name} has the Correlator of {one.Name}, which has not ended yet.", "a Correlator of its own", Expect.Quote(twin.Correlator)) with { At = twin.Sent.At }
            : null;

    internal static Deviation? Endless(RunView run, Execution one)
    {
        int until = run.Played.Offers.FirstOrDefault(offer => offer.Number > one.Number && offer.Entry.Device == one.Sent.Device)?.Number ?? int.MaxValue;
        int again = ServerExecChecks.Sent(run).Count(later => later.Number > one.Number && later.Number < until && later.Root == one.Root && later.Operation == one.Operation);
        return again >= Endlessly
            ? Expect.Noted($"{one.Name} failed, and the server commanded it {again} times more without being asked to.", $"less than {Endlessly} times", $"{again}")
            : null;
    }

    /// <summary>True for a type that is none of FUMO's, but would be in another case or without the name of its domain.</summary>
    internal static bool IsSimilar(string? type) =>
        type is not null && !AlertTypes.All.Contains(type, StringComparer.Ordinal) && AlertTypes.All.Any(known => Loose(known) == Loose(type));

    /// <summary>The code of the Status that speaks of an alert's item; null when there is none, or when a refusal may be meant for another item.</summary>
    internal static int? CodeOf(ClientAlert alert)
    {
        Answer<Status>[] named = [.. alert.Sent.Statuses.Where(status => status.Element.SourceRefs.Any(uri => NodeUri.Of(uri) is { } source && source.Names(alert.Source)))];
        int? code = (named.Length > 0 ? named : alert.Sent.Statuses.Where(status => status.Element.SourceRefs.Count == 0)).LastOrDefault()?.Element.Code;
        bool isShared = named.Length == 0 && alert.Sent.Items.Any(item => FumoOperations.OfAlertType(item.Meta?.Type) is null && !AlertTypes.IsRequest(item.Meta?.Type));
        return isShared && alert.Sent.Items.Count > 1 && code >= 300 ? null : code;
    }

    private static string Loose(string type) => type.Replace(".dm.", ".", StringComparison.OrdinalIgnoreCase).ToUpperInvariant();
}
