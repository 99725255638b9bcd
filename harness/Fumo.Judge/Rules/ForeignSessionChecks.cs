using Fumo.Dm;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>What the rule looks at that no device is handed the commands of another.</summary>
internal static class ForeignSessionChecks
{
    /// <summary>Messages under the session of another device that the server answered.</summary>
    internal static IEnumerable<Step> Answered(RunView run) => run.Played.Of(Steps.ForeignSession).Where(step => step.Reply is not null);

    internal static Deviation? Foreign(RunView run, Step step)
    {
        if (step.Reply!.HeaderStatus is { Code: 212 } proved && step.Sent is { Header.Cred: null } sent && sent.HttpHeader(DmAuthenticationChecks.HmacHeader) is null)
        {
            return Expect.Not(
                "A message of another device, sent without credentials inside a session that it did not open, was answered 212 as if it had proved itself; tell sessions apart by Source, not by SessionID alone.",
                "401 or 407, or an error", "212") with { At = step.Reply.PlaceOf(proved) };
        }

        RunDevice[] there = [.. run.Played.Devices.Where(device => device.Is(device.Id, step.Number))];
        (Command Command, NodeUri Node) taken = step.Reply!.Commands.SelectMany(Touched).FirstOrDefault();
        return taken.Command is { } command && IsOfAnother(run, step, taken.Node, there)
            ? Expect.Not($"{command.Name} {command.CmdId} of another device's session is handed to this device.", "no command of another device", command.Name) with { At = step.Reply.PlaceOf(command) }
            : null;
    }

    // Where the objects lie in different places the node tells whose command it is, unless the server never looks where they lie.
    // Where they lie in the same place only that tells which the intruder could not have been sent: it has shown no credentials.
    private static bool IsOfAnother(RunView run, Step step, NodeUri node, RunDevice[] there)
    {
        RunDevice? self = there.FirstOrDefault(device => device.Id == step.Device);
        bool isServed = run.Played.Offers.Any(offer => offer.Entry.Device == step.Device && offer.Number < step.Number && offer.Until > step.Number);
        if (self is null || self.Roots.Any(root => node.Below(root) is not null))
        {
            return !isServed && DmServerChecks.IsAuthenticating(run);
        }

        Execution[] own = [.. run.Executions.Where(one => one.Sent.Device == step.Device && one.Number < step.Number)];
        bool isAtHome = own.Length > 0 && own.All(one => one.Root is not null);
        return there.Any(other => other != self && other.Roots.Any(root => node.Below(root) is not null)) && (isAtHome || !isServed);
    }

    private static IEnumerable<(Command Command, NodeUri Node)> Touched(Command command) =>
        from item in command switch
        {
            Exec exec => exec.Items,
            Replace or Add => ((ItemCommand)command).Items.Where(IsPackage),
            _ => [],
        }
        let node = NodeUri.Of(item.Target?.LocUri)
        where node is not null
        select (command, node);

    private static bool IsPackage(Item item) => NodeUri.Of(item.Target?.LocUri)?.Segments is [.., "PkgURL" or "PkgData"];
}
