using Fumo.Dm;
using Fumo.Plan;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>
/// What a server does to hurt a client, each thing once and on purpose. What the client makes of it is in the transcript;
/// that it cannot be reached afterwards shows in the next session.
/// </summary>
public sealed class ServerHostility
{
    private const string Server = "server";
    private readonly CredentialsSection credentials;
    private readonly ClientLink link;
    private readonly Waker waker;
    private readonly ITranscript transcript;
    private readonly TimeSpan patience;
    private readonly TimeProvider time;

    internal ServerHostility(CredentialsSection credentials, ClientLink link, Waker waker, ITranscript transcript, TimeoutSection timeouts, TimeProvider time)
    {
        (this.credentials, this.link, this.waker, this.transcript, this.time) = (credentials, link, waker, transcript, time);
        patience = timeouts.Quiet < timeouts.Session ? timeouts.Quiet : timeouts.Session;
    }

    /// <summary>What can be wrong with the server's credentials under the configuration; empty where the server has none.</summary>
    public IReadOnlyList<CredentialFlaw> Flaws => credentials is not { Server.Secret.Length: > 0, Send: not "never" } ? [] : credentials.Scheme switch
    {
        "basic" => [CredentialFlaw.Missing, CredentialFlaw.WrongSecret],
        "md5" => [CredentialFlaw.Missing, CredentialFlaw.WrongSecret, CredentialFlaw.OldNonce],
        "hmac" => [CredentialFlaw.Missing, CredentialFlaw.WrongSecret, CredentialFlaw.OldNonce, CredentialFlaw.OtherBody],
        _ => [],
    };

    /// <summary>Commands under wrong credentials in a session, and gives up when they are refused.</summary>
    /// <param name="flaw">What is wrong.</param>
    /// <param name="commands">The commands; none of them is to be carried out.</param>
    /// <exception cref="TroubleException">No session came about.</exception>
    public Task CommandUnprovedAsync(CredentialFlaw flaw, params IReadOnlyList<Command> commands) => link.InSessionAsync(async session =>
    {
        if (flaw == CredentialFlaw.OldNonce && !session.HasOldNonce)
        {
            return;
        }

        session.SpoilCredentials(flaw);
        Step(Steps.UnprovedServer, session, flaw switch
        {
            CredentialFlaw.Missing => "no credentials",
            CredentialFlaw.WrongSecret => "credentials with a wrong secret",
            CredentialFlaw.OldNonce => "credentials with an old nonce",
            _ => "the HMAC of another body",
        });
        await SendAsync(session, commands);
    });

    /// <summary>True when a notification can be sent that the client is to ignore.</summary>
    public bool CanForgeNotifications => waker.CanForge;

    /// <summary>Sends notifications that the client is to ignore.</summary>
    /// <exception cref="TroubleException">One could not be sent.</exception>
    public async Task NotifyWronglyAsync()
    {
        foreach (NotificationFlaw flaw in Enum.GetValues<NotificationFlaw>())
        {
            await waker.ForgeAsync(flaw);
        }
    }

    /// <summary>
    /// Sends what a client need not understand, as the first that is commanded in a session: neither side has given the other a
    /// nonce yet that could be lost with it.
    /// </summary>
    /// <param name="kind">What is sent.</param>
    /// <param name="node">A node of the device that can be read.</param>
    /// <exception cref="TroubleException">No session came about.</exception>
    public Task ProvokeAsync(ProvocationKind kind, string node) => link.InSessionAsync(async session =>
    {
        if (Provocation.Of(kind, node, session.Encoding) is not { } provocation)
        {
            return;
        }

        if (provocation.Change is { } change)
        {
            session.GarbleNext(change);
        }

        Step(Steps.Provocation, session, provocation.What);
        await SendAsync(session, [provocation.Command]);
    });

    // A client may end such a session in any way, and without a word: there is nothing to wait for any longer then.
    private async Task SendAsync(ServerSession session, IReadOnlyList<Command> commands)
    {
        using CancellationTokenSource done = new();
        Task answered = session.SendAsync(commands);
        if (await Task.WhenAny(answered, Task.Delay(patience, time, done.Token)) != answered)
        {
            session.Drop("The client says nothing to what it has to refuse.");
        }

        // Not CancelAsync: that one leaves the loop.
        done.Cancel();
        await answered.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
    }

    private void Step(string name, ServerSession session, string detail) =>
        transcript.Write(new StepEntry { Device = Server, Name = name, Exchange = session.LastExchange, Detail = detail });
}
