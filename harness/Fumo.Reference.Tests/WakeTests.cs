using Fumo.Dm;
using Fumo.Session;
using static Fumo.Reference.Tests.Laboratory;

namespace Fumo.Reference.Tests;

public sealed class WakeTests
{
    private static readonly byte[] ServerNonce = [1, 2, 3, 4, 5];

    [Test]
    public void Opens_the_session_that_a_notification_asks_for_and_takes_repetitions_for_one()
    {
        Laboratory lab = Notified();
        byte[] asked = Notification(0x1A2B).Write("srv", ServerNonce);
        lab.Run(async () =>
        {
            using ReferenceDevice device = lab.SwitchOn();
            bool[] opened = await Task.WhenAll(device.WakeAsync(asked), device.WakeAsync(asked), device.WakeAsync(WspPush.Wrap(asked)));
            Assert.That(opened, Is.EqualTo(new[] { true, false, false }));
            Assert.That(await device.WakeAsync(asked), Is.False);
        });
        Assert.That(lab.Sessions.Select(session => (session.SessionId, session.IsServerInitiated)), Is.EqualTo(new[] { ("1A2B", true) }));
    }

    [Test]
    public void Ignores_what_is_not_from_its_server()
    {
        Laboratory lab = Notified();
        lab.Run(async () =>
        {
            using ReferenceDevice device = lab.SwitchOn();
            Assert.That(await device.WakeAsync(Notification(1).Write("wrong", ServerNonce)), Is.False);
            Assert.That(await device.WakeAsync((Notification(2) with { ServerId = "other" }).Write("srv", ServerNonce)), Is.False);
            Assert.That(await device.WakeAsync(new byte[] { 1, 2, 3 }), Is.False);
            Assert.That(await device.WakeAsync((Notification(3) with { Version = 10 }).Write("srv", ServerNonce)), Is.False);
        });
        Assert.That(lab.Sessions, Is.Empty);
    }

    [Test]
    public void Begins_again_with_zero_nonces_when_the_server_does()
    {
        Laboratory lab = Notified();
        lab.Run(async () =>
        {
            using ReferenceDevice device = lab.SwitchOn();
            Assert.That(await device.WakeAsync(Notification(7).Write("srv", Nonce.Resynchronisation.Span)), Is.True);
        });
        SyncMl first = lab.Received[0].Reading!.Document!.Message;
        Assert.That(first.Header.Cred?.Data?.Text, Is.EqualTo(Digest.Md5("dev", "pw", Nonce.Resynchronisation.Span)));
    }

    [TestCase(AuthenticationScheme.None, DmEncoding.Xml, true)]
    [TestCase(AuthenticationScheme.Basic, DmEncoding.Xml, true)]
    [TestCase(AuthenticationScheme.Basic, DmEncoding.Wbxml, false)]
    [TestCase(AuthenticationScheme.Md5, DmEncoding.Xml, true)]
    [TestCase(AuthenticationScheme.Md5, DmEncoding.Wbxml, false)]
    [TestCase(AuthenticationScheme.Hmac, DmEncoding.Xml, true)]
    [TestCase(AuthenticationScheme.Hmac, DmEncoding.Wbxml, false)]
    public void Proves_itself_and_checks_its_server_by_each_scheme(AuthenticationScheme scheme, DmEncoding encoding, bool isSentAtOnce)
    {
        Laboratory lab = Authenticated(scheme, encoding, isSentAtOnce, "pw", "srv");
        List<string?> states = [];
        lab.Play(
            session => OperateAsync(session, Fumo.Mo.FumoOperation.DownloadAndUpdate, "Good", "c"),
            State(states),
            State(states));
        Assert.That(states, Is.EqualTo(new[] { "100", "100" }));
        Assert.That(lab.GenericAlerts.Single().Correlator, Is.EqualTo("c"));
        Assert.That(lab.Sessions.Select(session => session.IsAuthenticated), Is.All.EqualTo(scheme != AuthenticationScheme.None).Or.All.True);
    }

    [TestCase(AuthenticationScheme.Basic)]
    [TestCase(AuthenticationScheme.Md5)]
    [TestCase(AuthenticationScheme.Hmac)]
    public void Gives_up_when_its_password_is_wrong(AuthenticationScheme scheme)
    {
        Laboratory lab = Authenticated(scheme, DmEncoding.Xml, true, "wrong", "srv");
        lab.Play(_ => Task.CompletedTask);
        Assert.That(lab.Sessions, Is.Empty);
        Assert.That(lab.Told, Has.Some.Contains("ClientRefused"));
        Assert.That(lab.Received, Has.Count.LessThanOrEqualTo(4));
    }

    [TestCase(AuthenticationScheme.Basic)]
    [TestCase(AuthenticationScheme.Md5)]
    [TestCase(AuthenticationScheme.Hmac)]
    public void Executes_nothing_for_a_server_whose_password_is_wrong(AuthenticationScheme scheme)
    {
        Laboratory lab = Authenticated(scheme, DmEncoding.Xml, true, "pw", "wrong");
        lab.Play(async session => await session.ReplaceAsync($"{X}/Download/PkgURL", "http://evil/"));
        Assert.That(lab.Told, Has.Some.Contains("ServerRefused"));
        Assert.That(lab.Received, Has.Count.LessThanOrEqualTo(5));
    }

    private static Laboratory Notified() => new(options => options with
    {
        ServerNonce = ServerNonce,
        Credentials = new ClientCredentials { Scheme = AuthenticationScheme.Md5, Name = "dev", Secret = "pw", ServerId = "fumo", ServerSecret = "srv" },
    });

    private static Notification Notification(ushort sessionId) => new() { SessionId = sessionId, ServerId = "fumo" };

    private static Laboratory Authenticated(AuthenticationScheme scheme, DmEncoding encoding, bool isSentAtOnce, string secret, string serverSecret) => new(
        options => options with
        {
            Encoding = encoding,
            Credentials = new ClientCredentials
            {
                Scheme = scheme,
                Name = "dev",
                Secret = secret,
                IsSentAtOnce = isSentAtOnce,
                ServerId = "fumo",
                ServerSecret = "srv",
                IsServerRequired = scheme != AuthenticationScheme.None,
            },
        },
        server => server with
        {
            Authentication = new ServerAuthentication { Scheme = scheme, ClientName = "dev", ClientSecret = "pw", ServerId = "fumo", ServerSecret = serverSecret },
        });
}
