using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The faults in challenges and credentials.</summary>
internal static class AuthenticationFaults
{
    private static readonly BehaviourSetup Notified = new() { IsNotified = true };
    private static readonly BehaviourSetup Hmac = new() { Scheme = "hmac" };

    /// <summary>Makes each of them.</summary>
    public static Func<DeviceFault>[] Makers { get; } =
    [
        () => new MessageFault(
            "D30b", "says bin for the Format of its credentials, which are base64", "L-PRO-25", "dm.cred-format",
            message => message.WithHeader(header => header.Cred is { } cred ? header with { Cred = cred with { Meta = cred.Meta! with { Format = "bin" } } } : header)),
        () => new MessageFault(
            "D30c", "says nothing of the Format of its credentials", "L-PRO-25", "dm.cred-format",
            message => message.WithHeader(header => header.Cred is { } cred ? header with { Cred = cred with { Meta = cred.Meta! with { Format = null } } } : header)),
        () => new MessageFault(
            "D72", "says nothing of the Type of its credentials, which are a digest", "L-SEC-08", "dm.challenge-scheme",
            message => message.WithHeader(header => header.Cred is { } cred ? header with { Cred = cred with { Meta = cred.Meta! with { Type = null } } } : header)),
        () => new MessageFault(
            "D30d", "names no user for its digest", "L-SEC-02", "dm.locname",
            message => message.WithHeader(header => header.Cred is not null ? header with { Source = header.Source! with { LocName = null } } : header)),
        () => new ChallengesWithoutNonce(),
        () => new MessageFault(
            "D32", "asks the server for credentials and answers its commands 200 in the same message", "L-PRO-25", "dm.challenge-status",
            message => message.IsChallenge() ? message.WithEach<Status>(status => status.IsOfHeader() ? status : status with { Data = "200" }) : message)
        {
            // What was not carried out has no Results, starts nothing and keeps nothing.
            Consequences = ["dm.chunk", "dm.results", "dm.server-proof", "exec.accepted", "exec.target", "tree.download-url-value"],
        },
        () => new MessageFault(
            "D33", "leaves the DevInfo out when it was asked for credentials", "L-PRO-26", "dm.challenge-repeat",
            message => message.Header.Cred is not null && message.HeaderStatus() is not null ? message.Without<Replace>(_ => true) : message),
        () => new ConfiguredFault("D80", "takes whatever credentials the server sends", "L-PRO-25", "dm.server-proof",
            options => options with { Credentials = options.Credentials with { TakesAnyProof = true } }),
        () => new ConfiguredFault("D80b", "takes whatever HMAC the server sends", "L-PRO-25", "dm.server-proof",
            options => options with { Credentials = options.Credentials with { TakesAnyProof = true } }) { Setup = Hmac },
        () => new FallsSilent("D81", "falls silent for good after a command that it does not know", message => message.Body.Commands.OfType<UnknownCommand>().Any()),
        () => new ConfiguredFault("D82", "begins a session for a notification with a wrong digest", "L-NOTI-01", "dm.notification-genuine",
            options => options with { TakesAnyNotification = true }) { Setup = Notified },
        () => new MessageFault(
            "D83", "begins the session that a notification asks for as one of its own", "L-NOTI-01", "dm.notification-alert",
            message => message.WithEach<Alert>(alert => alert.Code == AlertCode.ServerInitiatedManagement ? alert with { Data = Alert.Of(AlertCode.ClientInitiatedManagement).Data } : alert))
        {
            Setup = Notified,
        },
        () => new AnswersWithBasic(),
        () => new ForgetsItsHmac { Setup = Hmac },
        () => new MessageFault(
            "D36", "answers a message with HMAC with 212", "L-SEC-05", "dm.hmac-nonce",
            message => message.WithEach<Status>(status => status.IsOfHeader() && status.Code == (int)StatusCode.Ok ? status with { Data = "212" } : status))
        {
            Setup = Hmac,
        },
    ];
}
