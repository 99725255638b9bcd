namespace Fumo.Session;

/// <summary>A DM client: opens sessions and does in them what the server commands (DM Protocol 1.2.1, client side).</summary>
/// <param name="options">How it presents itself.</param>
/// <param name="tree">What executes the commands.</param>
/// <param name="nonces">Where nonces are kept.</param>
/// <param name="web">How requests are sent.</param>
/// <param name="time">The clock.</param>
public sealed class DmClient(DmClientOptions options, IManagementTree tree, INonceStore nonces, IWebClient web, TimeProvider time)
{
    /// <summary>Plays one session to its end; never throws for what the server or the network does.</summary>
    /// <param name="start">How it begins.</param>
    /// <param name="cancel">Gives the session up without a word.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public Task<SessionOutcome> RunSessionAsync(SessionStart start, CancellationToken cancel = default) =>
        new ClientSession(options, tree, nonces, web, time, start).RunAsync(cancel);
}
