using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Judge;

/// <summary>What the rules on a server's Execs look at.</summary>
internal static class ServerExecChecks
{
    private static readonly FumoState[] Holding =
        [FumoState.DownloadComplete, FumoState.ReadyToUpdate, FumoState.UpdateFailedHaveData, FumoState.UpdateSuccessfulHaveData];

    private static readonly string[] Optional = [FumoNodes.PkgName, FumoNodes.PkgVersion];

    /// <summary>The Execs that the server under test sent.</summary>
    internal static IEnumerable<Execution> Sent(RunView run) => run.Executions.Where(one => one.Sent.Message.Entry.IsFromImplementation);

    /// <summary>True when a command was sent before an Exec: in an earlier message, or earlier in the same one.</summary>
    internal static bool IsBefore(RunView run, SentCommand sent, Execution exec) =>
        sent.Message.Number < exec.Number
        || (sent.Message == exec.Sent.Message && run.Commands.TakeWhile(other => other != exec.Sent).Contains(sent));

    /// <summary>The first offer of each operation after which a session came.</summary>
    internal static IEnumerable<Offered> FirstOffers(RunView run) =>
        run.Played.Offers
            .Where(offer => run.Sessions.Any(session => session.Device == offer.Entry.Device && session.Messages[0].Number > offer.Number && session.Messages[0].Number < offer.Until))
            .GroupBy(offer => offer.Entry.Operation)
            .Select(same => same.First());

    internal static Deviation? Offered(RunView run, Offered first)
    {
        string name = first.Entry.Operation;
        Offered[] all = [.. run.Played.Offers.Where(offer => offer.Entry.Operation == name)];
        AimedExec[] sent = [.. ServerAimChecks.Sent(run).Where(one => all.Any(offer => offer.Entry.Device == one.Sent.Device && one.Sent.Message.Number > offer.Number && one.Sent.Message.Number < offer.Until))];
        Execution[] started = [.. Sent(run).Where(one => one.Operation is not null && sent.Any(aim => aim.Sent == one.Sent))];
        if (started.Any(one => one.Operation == OperationOf(name)))
        {
            return null;
        }

        return started.FirstOrDefault() is { } other
            ? Expect.Not($"The server was asked for {name} and sent {other.Name}.", $"Exec on {OperationOf(name)?.NodeName()}", other.Name) with { At = other.At }
            : Deviation.Undecided(
                null,
                sent.FirstOrDefault() is { } elsewhere
                    ? $"The server was asked for {name} and sent {elsewhere.Name} ({elsewhere.Answer}), which is no operation of the device's object; 'server.device.root' says where that is."
                    : $"The server was asked for {name}, but sent no Exec in the sessions that followed; see that 'server.offers.{name}' starts it for this device.");
    }

    internal static Deviation? Package(RunView run, Execution exec) =>
        IsHeld(run, exec)
            ? null
            : Expect.Not(
                $"{exec.Name} came when no package was on the device: none was delivered, and no download was reported as successful.",
                "a package on the device before the Exec", Expect.None) with { At = exec.Sent.At };

    /// <summary>
    /// Execs that were accepted with 202, where the server's answer to that can be judged. No answer at all may be the
    /// network's fault; so it is looked at only when none ever came, and more than once.
    /// </summary>
    internal static IEnumerable<Execution> Accepted(RunView run)
    {
        Execution[] all = [.. Sent(run).Where(one => one is { Code: 202, Operation: not null })];
        Execution[] told = [.. all.Where(one => ServerReplyChecks.IsTold(run, one.Sent.LastStatus!.Message))];
        Execution[] cut = [.. all.Where(one => run.Played.ReplyTo(one.Sent.LastStatus!.Message) is null)];
        return told.Length == 0 && cut.Length > 1 ? cut : told;
    }

    // Who was asked for it once more, by the operator or by the device, or was told something in between, has a reason.
    internal static Deviation? Again(RunView run, Execution one)
    {
        int end = one.Alert?.AcknowledgedAt ?? (one.Wait == Wait.Open ? int.MaxValue : 0);
        Execution? again = Sent(run).FirstOrDefault(later => later.Number > one.Number && later.Number < end && later.Root == one.Root && later.Operation == one.Operation
            && run.Played.DeviceOf(later.Sent.Message) == run.Played.DeviceOf(one.Sent.Message));
        return again is not null && !IsAskedFor(run, one, again)
            ? Expect.Not(
                $"{again.Name} came again ({again.Code?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no Status"}) while the outcome of the one before was still to come; after 202 wait for its Generic Alert.",
                "no Exec before the Generic Alert", again.Name) with { At = again.Sent.At }
            : null;
    }

    private static bool IsAskedFor(RunView run, Execution one, Execution again) =>
        run.Played.Offers.Any(offer => offer.Entry.Device == one.Sent.Device && offer.Number > one.Number && offer.Number < again.Number)
        || run.Alerts.Any(alert => alert.IsGeneric && alert.Sent.Device == one.Sent.Device && alert.Message.Number > one.Number && alert.Message.Number < again.Number
            && (alert.IsRequest || alert.IsStray || alert.Exec == one));

    /// <summary>Execs and writes on objects that the device refused, where the answer can be judged; 401 and 407 speak of credentials.</summary>
    internal static IEnumerable<SentCommand> Refused(RunView run) =>
        run.Commands.Where(sent => sent.Message.Entry.IsFromImplementation && sent.Command is Exec or Replace or Add && sent.Code is >= 400 and not (401 or 407)
            && sent.Items.Any(item => run.Locate(sent, item) is not null)
            && ServerReplyChecks.IsTold(run, sent.LastStatus!.Message));

    /// <summary>Offers to devices that refused a command on an optional node that they do not have, where another device had none to refuse.</summary>
    internal static IEnumerable<Offered> MissedOptionalNodes(RunView run) =>
        run.Played.Offers.Where(offer => Missed(run, offer).Any()
            && run.Played.Offers.Any(other => other.Entry.Operation == offer.Entry.Operation && !Missed(run, other).Any() && IsFollowed(run, other)));

    internal static Deviation? GoesOnWithoutOptionalNodes(RunView run, Offered offer)
    {
        SentCommand missed = Missed(run, offer).First();
        return IsFollowed(run, offer)
            ? null
            : Expect.Not(
                $"The device has no {missed.Items[0].Target?.LocUri}, which is optional, and the server gave up; go on with the operation.",
                "an Exec", $"none after {missed.Command.Name} was answered {missed.Code}") with { At = missed.At };
    }

    private static bool IsFollowed(RunView run, Offered offer) =>
        Sent(run).Any(one => one.Operation is not null && one.Sent.Device == offer.Entry.Device && one.Number > offer.Number && one.Number < offer.Until);

    private static IEnumerable<SentCommand> Missed(RunView run, Offered offer) =>
        run.Commands.Where(sent => sent.Message.Entry.IsFromImplementation && sent.Device == offer.Entry.Device && sent.Message.Number > offer.Number
            && sent.Message.Number < offer.Until && sent.Code is >= 400 and not (401 or 407)
            && sent.Items.Any(item => Optional.Contains(run.Locate(sent, item)?.Path)));

    // An update that succeeded has used the package up, unless the device keeps it, or State tells otherwise.
    private static bool IsHeld(RunView run, Execution exec)
    {
        int before = run.Played.DeviceOf(exec.Sent.Message) is { Entry.KeepsPackage: true } keeper ? keeper.Entry.Number : exec.Number;
        int used = run.Executions.LastOrDefault(one => one.Root == exec.Root && one is { Operation: FumoOperation.Update, Alert.Outcome: ResultOutcome.Success }
            && one.Alert.Message.Number < before)?.Alert!.Message.Number ?? 0;
        bool IsLater(int number) => number > used && number < exec.Number;
        return run.Played.DeviceOf(exec.Sent.Message) is { Entry.HoldsPackage: true } device && device.Entry.Number > used
            || run.Deliveries.Any(delivery => delivery.Root == exec.Root && delivery.IsWhole && delivery.Last.Code is not >= 300
                && delivery.Last.Number > used && IsBefore(run, delivery.Last.Command, exec))
            || run.Executions.Any(one => one.Root == exec.Root && one is { Operation: FumoOperation.Download, Alert.Outcome: ResultOutcome.Success } && IsLater(one.Alert.Message.Number))
            || run.States.Any(sample => sample.Root == exec.Root && IsLater(sample.Number) && sample.State is { } state && Holding.Contains(state));
    }

    private static FumoOperation? OperationOf(string offer) => offer switch
    {
        "download" => FumoOperation.Download,
        "update" or "packageData" => FumoOperation.Update,
        "downloadAndUpdate" => FumoOperation.DownloadAndUpdate,
        _ => null,
    };
}
