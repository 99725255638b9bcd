using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>The faults in what a client has to refuse, and in Sequence and Atomic.</summary>
internal static class RefusalFaults
{
    private const string Details = "./DevDetail/";
    private const string Info = "./DevInfo/";
    private static readonly TreeReply Done = TreeReply.Of(StatusCode.Ok);

    /// <summary>Makes each of them.</summary>
    public static Func<DeviceFault>[] Makers { get; } =
    [
        () => Answers("D60", "answers 200 to a Replace of a node that is not there", "L-REP-03", "dm.absent",
            (request, reply) => request.Command == AccessTypes.Replace && reply.Code == StatusCode.NotFound && request.Target.StartsWith(Details, StringComparison.Ordinal)),
        () => Answers("D60b", "answers 200 to a Delete of a node that is not there", "L-REP-03", "dm.absent",
            (request, reply) => request.Command == AccessTypes.Delete && reply.Code == StatusCode.NotFound),
        () => Answers("D61", "answers 200 to an Add of a node that exists", "L-REP-03", "dm.add-existing",
            (request, reply) => request.Command == AccessTypes.Add && reply.Code == StatusCode.AlreadyExists && request.Target.StartsWith(Info, StringComparison.Ordinal)),
        () => Answers("D62", "answers 200 to an Add below a leaf", "L-REP-03", "dm.add-leaf",
            (request, reply) => request.Command == AccessTypes.Add && (int)reply.Code >= 300 && request.Target.StartsWith(Details + "FwV/", StringComparison.Ordinal)),
        () => new TreeAnswerFault("D63", "returns an empty value for a property that there is not", "L-TND-04", "dm.property-unknown",
            (request, execute) => execute(request) is var reply && reply.Code == StatusCode.OptionalFeatureNotSupported && request.Target.Contains("?prop=", StringComparison.Ordinal)
                ? new TreeReply(StatusCode.Ok, [new Item { Source = Location.Of(request.Target), Data = DataValue.OfText(string.Empty) }])
                : reply),
        () => new TreeAnswerFault("D63b", "names the start of a list, and nothing below it", "L-TND-09", "dm.list",
            (request, execute) => execute(request) is var reply && request.Target.Contains("?list=", StringComparison.Ordinal) ? reply with { Items = [.. reply.Items.Take(1)] } : reply),
        () => new MessageFault("D63c", "answers 404 to an alert for the user", "L-PRO-22", "dm.user-alert",
            message => message.WithEach<Status>(status => status is { Cmd: nameof(Alert), Code: (int)StatusCode.OptionalFeatureNotSupported } ? status with { Data = "404" } : status)),
        () => Answers("D64", "answers 200 to a Replace of the property VerNo", "L-TND-04", "dm.property-command",
            (request, reply) => request.Command == AccessTypes.Replace && request.Target.EndsWith("?prop=VerNo", StringComparison.Ordinal)),
        () => new TreeAnswerFault("D65", "overwrites a PkgURL by an Add that it answers 418", "L-REP-03", "dm.refusal",
            (request, execute) =>
            {
                TreeReply reply = execute(request);
                if (request.Command == AccessTypes.Add && reply.Code == StatusCode.AlreadyExists && request.Target.EndsWith("/PkgURL", StringComparison.Ordinal))
                {
                    execute(request with { Command = AccessTypes.Replace });
                }

                return reply;
            }) { Consequences = ["tree.download-url-value"] },
        () => new MessageFault("D66", "answers 406 to a Sequence", "L-REP-03", "dm.sequence",
            message => message.WithEach<Status>(status => status.Cmd == nameof(Sequence) ? status with { Data = "406" } : status)),
        () => new ReceivedOtherwise("D67", "carries out the last command of a Sequence first", "L-REP-03", "dm.sequence-order",
            message => message.WithEach<Sequence>(sequence => sequence with { Commands = [.. sequence.Commands.Reverse()] })) { Consequences = ["dm.status-order", "tree.download-url-value"] },
        () => new MessageFault("D68", "answers 200 to an Atomic of which a command failed", "L-REP-04", "dm.atomic",
            message => message.WithEach<Status>(status => status is { Cmd: nameof(Atomic), Code: (int)StatusCode.AtomicFailed } ? status with { Data = "200" } : status)),
        () => new MessageFault("D68b", "answers 200 to a command of an Atomic that it rolled back", "L-REP-04", "dm.atomic",
            message => message.WithEach<Status>(status => status is { Code: (int)StatusCode.AtomicRollBackOk } ? status with { Data = "200" } : status)),
        () => new UnwrapsAtomic("D69", "says that it rolled an Atomic back, and did not", "dm.atomic-rollback", isOfReads: false) { Consequences = ["tree.download-url-value"] },
        () => new UnwrapsAtomic("D70", "reads inside of an Atomic", "dm.atomic-get", isOfReads: true),
    ];

    private static TreeAnswerFault Answers(string id, string title, string requirement, string rule, Func<TreeRequest, TreeReply, bool> isWrong) =>
        new(id, title, requirement, rule, (request, execute) => execute(request) is var reply && isWrong(request, reply) ? Done : reply);
}
