using System.Globalization;
using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>What the DM protocol leaves open: sizes, ids, order, credentials.</summary>
internal static class ProtocolVariants
{
    private const int Small = 1100;
    private static readonly string[] Optional = ["?prop=Title", "?prop=TStamp", "?prop=VerNo", "?prop=Size", "?list="];

    public static IEnumerable<Func<DeviceVariant>> All =>
    [
        () => Sized("P01", "writes messages of 1100 octets at most", options => options with { LongestMessage = Small }),
        () => Sized("P01b", "takes messages of 2000 octets at most", options => options with { MaxMsgSize = 2000 }),
        () => Sized("P01c", "tells no largest message", options => options with { MaxMsgSize = null, MaxObjSize = null }),
        () => Ids("P02", "draws its session ids at random", number => $"{(number * 40503) % 65536:X}"),
        () => Ids("P02b", "begins every session under the id 1", _ => "1"),
        () => Ids("P02c", "writes its session ids in lower case, with leading zeros", number => $"{(number + 0xA0) % 65536:x4}"),
        () => Ids("P02d", "counts its sessions in decimal digits", number => (number + 8).ToString(CultureInfo.InvariantCulture)),
        () => Statuses("P03", "names no target in its Status", status => status with { TargetRefs = [], SourceRefs = [] }),
        () => Statuses("P03b", "writes blanks around the code of a Status", status => status with { Data = $" {status.Data} " }),
        () => new OtherMessages("P03c", "sends its Results behind all Status", "FUMO-C-002", OtherMessages.Commands(commands =>
            commands.OrderBy(command => command is Results ? 1 : 0)))
        { Settles = Aspects.Order },
        () => With("P04", "proves itself by name and secret in the clear", "basic"),
        () => With("P04b", "proves itself by HMAC", "hmac"),
        () => With("P04c", "proves nothing and asks for no proof", "none"),
        () => new RefusesAtomic("P06", "406") { Settles = Aspects.Access },
        () => new RefusesAtomic("P06b", "215") { Settles = Aspects.Access },
        () => new RefusesAtomic("P06c", null) { Settles = Aspects.Access },
        () => new RefusesOtherwise("P07", "answers 404 where others answer 405 or 418", "L-REP-03", (_, reply) =>
            reply.Code is StatusCode.CommandNotAllowed or StatusCode.AlreadyExists ? TreeReply.Of(StatusCode.NotFound) : reply) { Settles = Aspects.Access | Aspects.Refusal },
        () => new RefusesOtherwise("P08", "has only the properties that every node has, and no lists", "L-TND-04", (request, reply) =>
            Optional.Any(query => request.Target.Contains(query, StringComparison.Ordinal)) ? TreeReply.Of(StatusCode.OptionalFeatureNotSupported) : reply) { Settles = Aspects.Access },
        () => new TakesNoLargeObjects("P10", refuses: true) { Settles = Aspects.Access | Aspects.Sizes },
        () => new TakesNoLargeObjects("P10b", refuses: false) { Settles = Aspects.Access | Aspects.Sizes },
        () => Asked("P11", "shows a question of the server, and the user says yes", StatusCode.Ok),
        () => Asked("P11b", "shows a question of the server, and the user says no", StatusCode.NotModified),
        () => Asked("P11c", "shows a question of the server, and the user cancels it", StatusCode.OperationCancelled),
        () => new EndsWithoutAWord(),
        () => new OtherMessages("P20b", "aborts the session of a server whose credentials are wrong", "L-SEC-01", AbortsIfWrong) { Settles = Aspects.Credentials },
        () => new ConfiguredOtherwise("P20c", "knows no secret of the server and asks for none", "L-SEC-01", options => options with
        {
            Credentials = options.Credentials with { ServerSecret = null, IsServerRequired = false },
        })
        { Settles = Aspects.Credentials },
        () => new ConfiguredOtherwise("P21", "comes when a notification asks it to", "L-NOTI-01", options => options)
        {
            Settles = Aspects.Connection, Setup = new BehaviourSetup { IsNotified = true },
        },
        () => new AnswersEachNotification { Settles = Aspects.SessionIds | Aspects.Credentials, Setup = new BehaviourSetup { IsNotified = true, Scheme = "basic" } },
    ];

    private static ConfiguredOtherwise Asked(string id, string title, StatusCode answer) =>
        new(id, title, "L-PRO-22", options => options with { User = new SaysToTheServer(answer) }) { Settles = Aspects.User };

    private static SyncMl AbortsIfWrong(SyncMl message) => message.HeaderStatus() is { Code: (int)StatusCode.InvalidCredentials }
        ? message.WithCommands(commands => [.. commands.OfType<Status>(), Alert.Of(AlertCode.SessionAbort) with { CmdId = $"{commands.Count + 1}" }]).WithFinal(true)
        : message;

    private static ConfiguredOtherwise Sized(string id, string title, Func<ReferenceDeviceOptions, ReferenceDeviceOptions> change) =>
        new(id, title, "FUMO-C-009", change) { Settles = Aspects.Sizes };

    private static ConfiguredOtherwise Ids(string id, string title, Func<int, string> ids) =>
        new(id, title, "FUMO-C-011", options => options with { SessionIds = ids }) { Settles = Aspects.SessionIds };

    private static OtherMessages Statuses(string id, string title, Func<Status, Status> change) =>
        new(id, title, "FUMO-C-002", OtherMessages.Statuses(change)) { Settles = Aspects.Order };

    private static ConfiguredOtherwise With(string id, string title, string scheme) =>
        new(id, title, "FUMO-C-011", options => options) { Settles = Aspects.Credentials, Setup = new BehaviourSetup { Scheme = scheme } };
}
