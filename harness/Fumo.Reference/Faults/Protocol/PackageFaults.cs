using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The faults in packages and large objects: how a session begins, goes on and ends.</summary>
internal static class PackageFaults
{
    private static readonly AlertCode[] Beginnings = [AlertCode.ServerInitiatedManagement, AlertCode.ClientInitiatedManagement];

    /// <summary>Makes each of them.</summary>
    public static Func<DeviceFault>[] Makers { get; } =
    [
        () => new MessageFault(
            "D22", "does not tell who began the session", "L-PRO-01", "dm.package1-alert",
            message => message.HeaderStatus() is null ? message.Without<Alert>(alert => Beginnings.Contains(alert.Code ?? 0)) : message),
        () => new MessageFault(
            "D23", "sends its DevInfo only when it was asked for credentials", "L-PRO-01", "dm.package1-devinfo",
            message => message.HeaderStatus() is null ? message.Without<Replace>(_ => true) : message),
        () => new MessageFault(
            "D71", "sends its DevInfo under ./DevInfo/Ext", "L-PRO-01", "dm.package1-devinfo",
            message => message.WithEach<Replace>(replace => replace with
            {
                Items = [.. replace.Items.Select(item => item with { Source = Location.Of(item.Source!.LocUri!.Replace("./DevInfo/", "./DevInfo/Ext/", StringComparison.Ordinal)) })],
            })),
        () => new MessageFault(
            "D24", "ends every message with Final, also between the chunks of an object", "L-PRO-07", "dm.final",
            message => message.WithFinal(true))
        {
            // Its own package seems whole, too, before it is.
            Consequences = ["dm.silence", "dm.status"],
        },
        () => new MessageFault(
            "D78", "never sends Final", "L-PRO-07", "dm.final-missing",
            message => message.WithFinal(false)),
        () => new MessageFault(
            "D25", "answers a chunk with nothing but Status elements", "L-PRO-08", "dm.next-message",
            message => message.Without<Alert>(alert => alert.Code == AlertCode.NextMessage)),
        () => new AnswersTheEnd(),
        () => new AbortsWithoutFinal(),
        () => new MessageFault(
            "D28", "answers 200 to a chunk that is not the last", "L-PRO-18", "dm.chunk",
            message => message.WithEach<Status>(status => status.Code == (int)StatusCode.ChunkedItemAccepted ? status with { Data = "200" } : status)),
        () => new CutsWithoutSize(),
        () => new MessageFault(
            "D73", "answers 200 to an object that is shorter than its Size", "L-PRO-19", "dm.chunk-sum",
            message => message.WithEach<Status>(status => status.Code == (int)StatusCode.SizeMismatch ? status with { Data = "200" } : status)),
        () => new MessageFault(
            "D74", "says nothing of an object that was broken off", "L-PRO-19", "dm.chunk-broken",
            message => message.Without<Alert>(alert => alert.Code == AlertCode.NoEndOfData)),
        () => new KeepsWhatCame(),
        () => new TreeAnswerFault(
            "D76", "says that it takes no large objects, and takes them", "L-PRO-16", "dm.large-object", (request, execute) =>
                request is { Command: AccessTypes.Get, Target: "./DevDetail/LrgObj" } && execute(request) is var reply
                    ? reply with { Items = [.. reply.Items.Select(item => item with { Data = DataValue.OfText("false") })] }
                    : execute(request)),
        () => new ReturnsTooMuch(
            "D30", "returns an object larger than the server's MaxObjSize", "L-PRO-20", "dm.object-size",
            meta => meta.MaxObjSize, meta => meta with { MaxObjSize = null }),
    ];
}
