using Fumo.Dm;

namespace Fumo.Session.Tests;

/// <summary>The two engines of this house, each an own reading of the text, understand each other.</summary>
public sealed class EnginesTests
{
    private static readonly byte[] Octets = [.. Enumerable.Range(0, 50_000).Select(i => (byte)(i * 31))];

    [Test]
    public void Server_and_client_get_through_a_session(
        [Values] AuthenticationScheme scheme, [Values] DmEncoding encoding, [Values] CredentialSending send, [Values(null, 2000)] int? maxMsgSize)
    {
        Playground ground = Ground(scheme, send);
        CommandReply? data = null;
        IReadOnlyList<CommandReply> read = [];
        ground.Script = async session =>
        {
            data = await session.ReplaceAsync("./X/PkgData", DataValue.OfOctets(Octets), "bin");
            read = await session.SendAsync(new Get { Items = [Item.To("./X/PkgData")] }, new Get { Items = [Item.To("./X")] });
        };
        ReadOnlyMemory<byte> value = default;
        ground.Play(async () =>
        {
            for (ushort id = 1; id <= 2; id++)
            {
                (SessionOutcome outcome, value) = await RunAsync(ground, Device(scheme, encoding, maxMsgSize), new MemoryNonceStore(1), id);
                Assert.That(outcome.End, Is.EqualTo(SessionEnd.Completed), outcome.Detail);
            }
        });

        Assert.Multiple(() =>
        {
            Assert.That(ground.Troubles, Is.Empty);
            Assert.That(data!.Code, Is.EqualTo(200));
            Assert.That(value.ToArray(), Is.EqualTo(Octets));
            Assert.That(read[0].Results.Single().Data!.Value.Length, Is.GreaterThanOrEqualTo(Octets.Length));
            Assert.That(read[1].Text, Is.EqualTo("PkgData"));
        });
    }

    [Test]
    public void A_wrong_secret_on_either_side_is_told(
        [Values(AuthenticationScheme.Basic, AuthenticationScheme.Md5, AuthenticationScheme.Hmac)] AuthenticationScheme scheme, [Values] bool isClients)
    {
        Playground ground = Ground(scheme, CredentialSending.Challenge);
        ground.Script = session => SessionTests.Caught(session.GetAsync("./X"), _ => { });
        ground.Play(async () =>
        {
            DmClientOptions good = Device(scheme, DmEncoding.Xml, null);
            ClientCredentials wrong = isClients ? good.Credentials with { Secret = "wrong" } : good.Credentials with { ServerSecret = "wrong", IsServerRequired = true };
            (SessionOutcome outcome, _) = await RunAsync(ground, good with { Credentials = wrong }, new MemoryNonceStore(1), 1);
            Assert.That(outcome.IsCompleted, Is.False);
            await Task.Delay(TimeSpan.FromMinutes(1), ground.Time);
        });

        Assert.That(ground.Troubles, Is.Not.Empty);
        Assert.That(ground.Troubles[0].Kind, Is.EqualTo(isClients ? ServerTroubleKind.ClientCredentials : ServerTroubleKind.ServerCredentials));
    }

    private static Playground Ground(AuthenticationScheme scheme, CredentialSending send) => new(options => options with
    {
        MaxMsgSize = 3000,
        Authentication = new ServerAuthentication
        {
            Scheme = scheme,
            Send = send,
            ClientName = "acme",
            ClientSecret = "pass",
            ServerId = "srv",
            ServerSecret = "srvpass",
        },
    });

    private static DmClientOptions Device(AuthenticationScheme scheme, DmEncoding encoding, int? maxMsgSize) => new()
    {
        Server = new Uri(ScriptedDevice.Address),
        DeviceId = "IMEI:350000000000017",
        Encoding = encoding,
        MaxMsgSize = maxMsgSize,
        Credentials = new ClientCredentials { Scheme = scheme, Name = "acme", Secret = "pass", ServerId = "srv", ServerSecret = "srvpass" },
    };

    private static async Task<(SessionOutcome Outcome, ReadOnlyMemory<byte> Value)> RunAsync(
        Playground ground, DmClientOptions options, INonceStore nonces, ushort id)
    {
        ReadOnlyMemory<byte> value = default;
        ManagementTree tree = new(ground.Time);
        TreeNode data = new("PkgData", "bin") { Access = AccessTypes.Get | AccessTypes.Replace, Acl = AccessControlList.Read("Get=*&Replace=*") };
        data.Replacing = octets =>
        {
            value = octets.ToArray();
            return StatusCode.Ok;
        };
        data.Reading = () => value;
        tree.Place("./X", data);
        tree.Place("./DevInfo", TreeNode.Leaf("DevId", "chr", options.DeviceId));
        SessionOutcome outcome = await new DmClient(options, tree, nonces, ground.Network, ground.Time).RunSessionAsync(SessionStart.ByClient(id));
        return (outcome, value);
    }
}
