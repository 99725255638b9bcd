using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Judge;

/// <summary>What the rules look at that judge how a server's Execs are written, and where they go.</summary>
internal static class ServerAimChecks
{
    private static readonly string[] Names = [.. FumoNodes.Table.Select(node => node.Path.Split('/')[^1]).Where(name => name.Length > 0 && name != FumoNodes.Ext)];

    /// <summary>All Execs of the server, item by item; one that was asked to prove itself sends them again.</summary>
    internal static IEnumerable<AimedExec> Sent(RunView run) =>
        from sent in run.Commands
        where sent.Command is Exec && sent.Message.Entry.IsFromImplementation && !sent.IsChallenged
        from item in sent.Items.DefaultIfEmpty<Item?>(null)
        select new AimedExec(sent, item);

    /// <summary>Those of them that are meant for an object; what a server executes besides is not FUMO's.</summary>
    internal static IEnumerable<AimedExec> Meant(RunView run) =>
        Sent(run).Where(aim => aim.Uri is null || PlaceOf(run, aim) is not null || IsLikeOne(run, aim));

    internal static Deviation? Form(AimedExec aim)
    {
        string? wrong = string.IsNullOrWhiteSpace(aim.Sent.Command.CmdId) ? $"{aim.Name} has no CmdID, so that the device cannot say what came of it"
            : aim.Uri is not { } uri ? "The server sent an Exec without Target/LocURI, which names no node"
            : aim.Atomic is not null ? $"{aim.Name} stands in an Atomic, in which no Exec may stand"
            : UriForm.FaultOf(uri) is { } fault ? $"{aim.Name} is not addressed as nodes are: {fault}"
            : uri.Contains('?', StringComparison.Ordinal) ? $"{aim.Name} is addressed to a property or a list, which cannot be executed"
            : null;
        return wrong is null ? null : Expect.Not($"{wrong} ({aim.Answer}).", "Exec with CmdID and Target/LocURI as ./a/b, in the body or in a Sequence", aim.Uri is null ? "no Target" : aim.Name);
    }

    /// <summary>The Execs that go into an object, and those that should have.</summary>
    internal static IEnumerable<AimedExec> Aimed(RunView run) =>
        Sent(run).Where(aim => PlaceOf(run, aim) is not null || (aim.Uri is { } uri && UriForm.FaultOf(uri) is null && IsAstray(run, aim)));

    internal static Deviation? Target(RunView run, AimedExec aim)
    {
        if (PlaceOf(run, aim) is not var (_, path))
        {
            return Expect.Not(
                $"{aim.Name} lies in no object of the device ({aim.Answer}); execute the operation below the object that the device has.",
                RootsOf(run, aim), aim.Uri);
        }

        return path == FumoNodes.Ext || path.StartsWith($"{FumoNodes.Ext}/", StringComparison.Ordinal) ? null
            : FumoOperations.OfNodeName(path) is null ? NoOperation(aim, path)
            : IsMissing(run, aim, path) ? Expect.Not($"{aim.Name} goes to an operation that the device does not have ({aim.Answer}), and none that it has was executed; read the object's children first.", "a node that is there", Expect.Quote(path))
            : null;
    }

    private static Deviation NoOperation(AimedExec aim, string path)
    {
        bool isCase = FumoOperations.All.Any(one => one.NodeName().Equals(path, StringComparison.OrdinalIgnoreCase));
        string where = path.Length == 0 ? "the object itself" : Expect.Quote(path);
        return Expect.Not(
            $"{aim.Name} starts no operation ({aim.Answer}); the nodes to execute are Download, Update and DownloadAndUpdate below the object{(isCase ? ", written like this" : string.Empty)}.",
            "Download, Update or DownloadAndUpdate", where);
    }

    // Who tries what may be there, and goes on with what is, has found its node.
    private static bool IsMissing(RunView run, AimedExec aim, string path) =>
        run.Played.DeviceOf(aim.Sent.Message) is { } device && !device.Has(path)
        && !ServerExecChecks.Sent(run).Any(other => other.Number >= aim.Sent.Message.Number && run.Played.DeviceOf(other.Sent.Message) == device
            && other.Operation is { } operation && device.Has(operation.NodeName()));

    // The server has shown that it knows the object, and starts nothing there, but somewhere else.
    private static bool IsAstray(RunView run, AimedExec aim)
    {
        if (run.Played.DeviceOf(aim.Sent.Message) is not { Roots.Count: > 0 } device)
        {
            return false;
        }

        bool isOffered = run.Played.Offers.Any(one => one.Entry.Device == device.Id && one.Number > device.Entry.Number && one.Number < aim.Sent.Message.Number && one.Until > aim.Sent.Message.Number);
        return (isOffered || IsLikeOne(run, aim)) && !IsBesides(run, aim) && IsKnown(run, device);
    }

    // Who sends the same to a device on which it starts operations as well manages something else with it.
    private static bool IsBesides(RunView run, AimedExec aim)
    {
        HashSet<RunDevice?> started = [.. ServerExecChecks.Sent(run).Where(one => one.Operation is not null).Select(one => run.Played.DeviceOf(one.Sent.Message))];
        return Sent(run).Any(other => other.Uri == aim.Uri && PlaceOf(run, other) is null && started.Contains(run.Played.DeviceOf(other.Sent.Message)));
    }

    private static bool IsKnown(RunView run, RunDevice device) =>
        run.Commands.Any(sent => sent.Message.Entry.IsFromImplementation && device.Is(sent.Device, sent.Message.Number)
            && sent.Items.Any(item => sent.CodeOf(item) is >= 200 and < 300 && run.Locate(sent, item) is not null));

    private static bool IsLikeOne(RunView run, AimedExec aim) =>
        UriForm.Meant(aim.Uri) is { Segments: [.., var name] } meant
        && (Names.Contains(name, StringComparer.OrdinalIgnoreCase) || run.Roots.Any(root => root.Uri.Names(meant) || root.Uri.Below(meant) is not null));

    private static string RootsOf(RunView run, AimedExec aim) => string.Join(", ", run.Played.DeviceOf(aim.Sent.Message)!.Roots);

    private static (ObjectRoot Root, string Path)? PlaceOf(RunView run, AimedExec aim) => run.Locate(aim.Sent, UriForm.Meant(aim.Uri));
}
