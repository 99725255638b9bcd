using System.Globalization;
using CsCheck;
using Fumo.Dm;

namespace Fumo.Session.Tests;

/// <summary>However the sessions before ended, two engines that know each other's secrets get through the next one, and nobody is accused.</summary>
public sealed class NonceProperties
{
    private const int MostCut = 3;
    private const string Id = "IMEI:1";

    private static readonly Gen<(End End, int After)> Ends = Gen.Select(Gen.Enum<End>(), Gen.Int[0, 3]);

    /// <summary>The ways in which a session may end.</summary>
    private enum End
    {
        Regular,
        ClientAborts,
        ServerAborts,
        RequestLost,
        ResponseLost,
        TimedOut,
        HttpError,
        HttpRefusal,
    }

    [Test]
    public void The_session_after_any_ends_is_completed(
        [Values(AuthenticationScheme.Basic, AuthenticationScheme.Md5, AuthenticationScheme.Hmac)] AuthenticationScheme scheme,
        [Values(CredentialSending.Challenge, CredentialSending.First, CredentialSending.Every)] CredentialSending send)
    {
        Ends.Array[1, MostCut].Sample(ends => Play(scheme, send, ends), iter: 150, threads: 1);
    }

    [Test]
    public void A_first_wrong_digest_is_answered_with_a_challenge_where_there_are_commands([Values] bool isCommanding)
    {
        Playground ground = Ground(AuthenticationScheme.Md5, CredentialSending.First);
        ground.Script = session => isCommanding ? session.GetAsync("./X") : Task.CompletedTask;
        MemoryNonceStore nonces = new(1) { ServerNonce = new byte[] { 1, 2, 3, 4 } };
        ground.Play(async () =>
        {
            SessionOutcome outcome = await RunAsync(ground, (End.Regular, 0), AuthenticationScheme.Md5, nonces, 1);
            Assert.That(outcome.End, Is.EqualTo(SessionEnd.Completed), outcome.Detail);
        });

        IEnumerable<int?> codes = ground.Received.SelectMany(received => received.Message!.Body.Commands).OfType<Status>().Select(status => status.Code);
        Assert.That(codes.Contains(401), Is.EqualTo(isCommanding));
        Assert.That(ground.Troubles, Is.Empty);
    }

    private static void Play(AuthenticationScheme scheme, CredentialSending send, (End End, int After)[] ends)
    {
        Playground ground = Ground(scheme, send);
        MemoryNonceStore nonces = new(1);
        ushort id = 0;
        ground.Play(async () =>
        {
            foreach ((End end, int after) in ends)
            {
                ground.Script = session => SessionTests.Caught(ScriptAsync(session, end == End.ServerAborts), _ => { });
                await RunAsync(ground, (end, after), scheme, nonces, ++id);
                await Task.Delay(TimeSpan.FromMinutes(2), ground.Time);
                Assert.That(nonces.OfferedServerNonces.Append(nonces.ServerNonce).Select(nonce => Convert.ToHexString(nonce.Span)), Has.Member(Convert.ToHexString(ground.Server.ServerNonceOf(Id).Span)),
                    "A notification would not be believed.");
            }

            ground.Script = session => ScriptAsync(session, isAborted: false);
            SessionOutcome outcome = await RunAsync(ground, (End.Regular, 0), scheme, nonces, ++id);
            Assert.That(outcome.End, Is.EqualTo(SessionEnd.Completed), outcome.Detail);
        });

        // In a session that was cut, that nobody spoke any more is true; in the last one there is nothing to say.
        Assert.That(ground.Troubles.Where(trouble => trouble.SessionId == id.ToString("X", CultureInfo.InvariantCulture)
            || (trouble.Kind is ServerTroubleKind.ClientCredentials or ServerTroubleKind.ServerCredentials && !trouble.Sentence.Contains("said nothing", StringComparison.Ordinal))), Is.Empty);
    }

    private static async Task ScriptAsync(ServerSession session, bool isAborted)
    {
        await session.GetAsync("./X");
        if (isAborted)
        {
            await session.AbortAsync();
            return;
        }

        await session.GetAsync("./X");
    }

    private static async Task<SessionOutcome> RunAsync(Playground ground, (End End, int After) cut, AuthenticationScheme scheme, INonceStore nonces, ushort id)
    {
        ManagementTree tree = new(ground.Time);
        tree.Place("./X", TreeNode.Leaf("Y", "chr", "z"));
        tree.Place("./DevInfo", TreeNode.Leaf("DevId", "chr", Id));
        DmClientOptions options = new()
        {
            Server = new Uri(ScriptedDevice.Address),
            DeviceId = Id,
            Credentials = new ClientCredentials
            {
                Scheme = scheme, Name = "acme", Secret = "pass", ServerId = "srv", ServerSecret = "srvpass", IsServerRequired = true,
            },
        };
        using Cutting cutting = new(ground, cut.End, cut.After);
        return await new DmClient(options, tree, nonces, cutting, ground.Time).RunSessionAsync(SessionStart.ByClient(id) with { Abort = cutting.Abort });
    }

    private static Playground Ground(AuthenticationScheme scheme, CredentialSending send) => new(options => options with
    {
        Authentication = new ServerAuthentication
        {
            Scheme = scheme, Send = send, ClientName = "acme", ClientSecret = "pass", ServerId = "srv", ServerSecret = "srvpass",
        },
    });

    /// <summary>A network that ends a session in one way, after so many messages.</summary>
    private sealed class Cutting(Playground ground, End end, int after) : IWebClient, IDisposable
    {
        private readonly CancellationTokenSource abort = new();
        private int messages;

        public CancellationToken Abort => abort.Token;

        public void Dispose() => abort.Dispose();

        public async Task<WebResponse> SendAsync(WebRequest request, CancellationToken cancel)
        {
            bool isNow = messages++ >= after;
            if (isNow && end is End.RequestLost)
            {
                throw new WebException(WebFailure.NotConnected, "The line is cut.");
            }

            if (isNow && end is End.HttpRefusal)
            {
                return new Refusal { Status = 403 };
            }

            WebResponse response = await ground.Network.SendAsync(request, cancel);
            return isNow ? await EndAsync(response, cancel) : response;
        }

        private async Task<WebResponse> EndAsync(WebResponse response, CancellationToken cancel)
        {
            switch (end)
            {
                case End.ClientAborts:
                    // Not CancelAsync: that leaves the loop.
                    abort.Cancel();
                    return response;
                case End.TimedOut:
                    await response.DisposeAsync();
                    await Task.Delay(TimeSpan.FromHours(1), ground.Time, cancel);
                    return response;
                case End.HttpError:
                    await response.DisposeAsync();
                    return new Refusal { Status = 500 };
                case End.ResponseLost:
                    await response.DisposeAsync();
                    throw new WebException(WebFailure.ConnectionLost, "The line is cut.");
                default:
                    return response;
            }
        }
    }

    private sealed class Refusal : WebResponse
    {
        public override ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancel = default) => new(ReadOnlyMemory<byte>.Empty);

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
