namespace Fumo.Session;

/// <summary>One session of a DM client.</summary>
internal sealed class ClientSession(DmClientOptions options, IManagementTree tree, INonceStore nonces, IWebClient web, TimeProvider time, SessionStart start)
{
    public Task<SessionOutcome> RunAsync(CancellationToken cancel) =>
        throw new NotImplementedException($"{options} {tree} {nonces} {web} {time} {start} {cancel}");
}
