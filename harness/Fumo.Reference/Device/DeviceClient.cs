using Fumo.Session;

namespace Fumo.Reference;

/// <summary>The DM client of a device, its behaviours in the way of what it sends.</summary>
internal sealed class DeviceClient(
    ReferenceDeviceOptions options, IManagementTree tree, INonceStore nonces, BehaviourChain behaviours, IWebClient web, TimeProvider time)
{
    private readonly DmClient client = new(
        new DmClientOptions
        {
            Server = options.Server,
            DeviceId = options.DeviceId,
            Encoding = options.Encoding,
            MaxMsgSize = options.MaxMsgSize,
            MaxObjSize = options.MaxObjSize,
            LongestMessage = options.LongestMessage,
            Credentials = options.Credentials,
            Headers = options.Headers,
            User = options.User,
            Incoming = behaviours.Receiving,
            Outgoing = behaviours.SendingAsync,
            OutgoingRequest = behaviours.Requesting,
        },
        tree,
        nonces,
        web,
        time);

    public Task<SessionOutcome> RunAsync(SessionStart start, CancellationToken cancel) => client.RunSessionAsync(start, cancel);
}
