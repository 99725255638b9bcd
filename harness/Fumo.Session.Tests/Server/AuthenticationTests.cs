using Fumo.Dm;
using DmProof = Fumo.Dm.Proof;

namespace Fumo.Session.Tests;

public sealed class AuthenticationTests
{
    private static readonly byte[] ClientNonce = "client nonce"u8.ToArray();
    private static readonly byte[] ServerNonce = "server nonce"u8.ToArray();

    private static readonly ServerAuthentication Known = new()
    {
        ClientName = "acme",
        ClientSecret = "pass",
        ClientNonce = ClientNonce,
        ServerId = "srv",
        ServerSecret = "srvpass",
        ServerNonce = ServerNonce,
    };

    [Test]
    public void Right_credentials_at_once_are_taken([Values(AuthenticationScheme.Basic, AuthenticationScheme.Md5)] AuthenticationScheme scheme)
    {
        Playground ground = With(scheme);
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network) { Header = header => Proving(header, scheme, ClientNonce) };
            SyncMl answer = await device.OpenAsync();

            Assert.That(HeaderStatus(answer).Data, Is.EqualTo("212"));
            Assert.That(HeaderStatus(answer).Chal is not null, Is.EqualTo(scheme == AuthenticationScheme.Md5));
        });

        Assert.That(ground.Received.Single().Credentials, Is.EqualTo(new CredentialFinding(scheme, CredentialOutcome.Accepted)));
        Assert.That(ground.Sessions.Single().IsAuthenticated, Is.True);
    }

    [Test]
    public void Missing_credentials_are_asked_for_and_nothing_is_commanded([Values(AuthenticationScheme.Basic, AuthenticationScheme.Md5)] AuthenticationScheme scheme)
    {
        Playground ground = With(scheme);
        ground.Script = session => session.GetAsync("./A");
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network);
            SyncMl asked = await device.OpenAsync();
            Assert.That(SessionTests.Codes(asked), Is.EqualTo(new[] { "SyncHdr 407", "Alert 407", "Replace 407" }));
            Assert.That(asked.Body.IsFinal, Is.True);
            Assert.That(ground.Sessions, Is.Empty);

            byte[] nonce = Next(asked);
            device.Header = header => Proving(header, scheme, nonce);
            SyncMl commands = await device.SendAsync([.. ScriptedDevice.Statuses(asked)[..1], .. ScriptedDevice.Opening()]);
            Assert.That(HeaderStatus(commands).Data, Is.EqualTo("212"));
            Assert.That(commands.Body.Commands.OfType<Get>().Count(), Is.EqualTo(1));

            // Authenticated for the session: no credentials any more.
            device.Header = null;
            SyncMl end = await device.AnswerAsync(commands);
            Assert.That(HeaderStatus(end).Data, Is.EqualTo("200"));
        });

        Assert.That(ground.Troubles, Is.Empty);
        Assert.That(ground.Received.Select(received => received.Credentials!.Outcome), Is.EqualTo(
            new[] { CredentialOutcome.Missing, CredentialOutcome.Accepted, CredentialOutcome.NotNeeded }));
    }

    [Test]
    public void A_retry_may_count_its_messages_from_one_again()
    {
        Playground ground = With(AuthenticationScheme.Md5);
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network);
            byte[] nonce = Next(await device.OpenAsync());
            device.Header = header => Proving(header, AuthenticationScheme.Md5, nonce);
            SyncMl answer = await device.SendAsync(ScriptedDevice.Opening(), msgIdAs: 1);

            Assert.That(HeaderStatus(answer).Data, Is.EqualTo("212"));
        });

        Assert.That(ground.Troubles, Is.Empty);
        Assert.That(ground.Sessions, Has.Count.EqualTo(1));
    }

    [Test]
    public void The_nonce_of_one_session_is_good_for_the_next()
    {
        Playground ground = With(AuthenticationScheme.Md5);
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network) { Header = header => Proving(header, AuthenticationScheme.Md5, ClientNonce) };
            byte[] nonce = Next(await device.OpenAsync());
            ScriptedDevice again = new(ground.Network)
            {
                SessionId = "2",
                Header = header => Proving(header, AuthenticationScheme.Md5, nonce),
            };
            Assert.That(HeaderStatus(await again.OpenAsync()).Data, Is.EqualTo("212"));
        });
    }

    [Test]
    public void A_stale_nonce_is_named_and_challenged()
    {
        Playground ground = With(AuthenticationScheme.Md5);
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network) { Header = header => Proving(header, AuthenticationScheme.Md5, ClientNonce) };
            await device.OpenAsync();
            ScriptedDevice again = new(ground.Network) { SessionId = "2", Header = device.Header };
            SyncMl challenge = await again.OpenAsync();
            Assert.That(HeaderStatus(challenge).Data, Is.EqualTo("401"));
            byte[] nonce = Next(challenge);
            again.Header = header => Proving(header, AuthenticationScheme.Md5, nonce);
            Assert.That(HeaderStatus(await again.OpenAsync()).Data, Is.EqualTo("212"));
        });

        Assert.That(ground.Received[1].Credentials!.Detail, Does.Contain("another nonce"));
        Assert.That(ground.Troubles, Is.Empty);
    }

    [Test]
    public void The_nonce_of_a_challenge_may_be_used_in_a_new_session()
    {
        Playground ground = With(AuthenticationScheme.Md5);
        ground.Play(async () =>
        {
            byte[] nonce = Next(await new ScriptedDevice(ground.Network).OpenAsync());
            ScriptedDevice again = new(ground.Network)
            {
                SessionId = "2",
                Header = header => Proving(header, AuthenticationScheme.Md5, nonce),
            };
            Assert.That(HeaderStatus(await again.OpenAsync()).Data, Is.EqualTo("212"));
            Assert.That(HeaderStatus(await new ScriptedDevice(ground.Network) { SessionId = "3", Header = again.Header }.OpenAsync()).Data, Is.EqualTo("401"));
        });
    }

    [Test]
    public void A_wrong_secret_is_told_and_the_client_is_turned_away_in_the_end(
        [Values(AuthenticationScheme.Basic, AuthenticationScheme.Md5)] AuthenticationScheme scheme)
    {
        Playground ground = With(scheme);
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network) { Header = header => Proving(header, scheme, ClientNonce, "wrong") };
            SyncMl answer = await device.OpenAsync();
            for (int tries = 1; HeaderStatus(answer).Chal is not null; tries++)
            {
                Assert.That(HeaderStatus(answer).Data, Is.EqualTo("401"));
                Assert.That(tries, Is.LessThan(20));
                byte[] nonce = Next(answer);
                device.Header = header => Proving(header, scheme, nonce, "wrong");
                answer = await device.OpenAsync();
            }
        });

        Assert.That(ground.Sessions, Is.Empty);
        Assert.That(ground.Troubles.Select(trouble => trouble.Kind), Is.All.EqualTo(ServerTroubleKind.ClientCredentials));
        Assert.That(ground.Troubles[0].Sentence, Does.Contain("'acme'").And.Contains("password"));
    }

    [Test]
    public void A_client_that_gives_up_after_the_challenge_is_told_with_what_was_wrong()
    {
        Playground ground = With(AuthenticationScheme.Basic);
        ground.Play(async () =>
        {
            await new ScriptedDevice(ground.Network) { Header = header => Proving(header, AuthenticationScheme.Basic, default, "wrong") }.OpenAsync();
            await Task.Delay(TimeSpan.FromMinutes(1), ground.Time);
        });

        Assert.That(ground.Troubles.Single().Kind, Is.EqualTo(ServerTroubleKind.ClientCredentials));
        Assert.That(ground.Troubles.Single().Sentence, Does.Contain("the name is right, the password is not"));
    }

    [Test]
    public void Identical_retries_get_identical_answers_until_it_is_enough()
    {
        Playground ground = With(AuthenticationScheme.Md5);
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network);
            SyncMl challenge = await device.OpenAsync();
            for (int i = 0; i < 50; i++)
            {
                Assert.That((await device.RepeatAsync()).Header, Is.EqualTo(challenge.Header));
            }

            Assert.That((await device.PostRawAsync(device.LastOctets, CancellationToken.None)).Status, Is.EqualTo(503));
        });

        Assert.That(ground.Troubles.Single().Kind, Is.EqualTo(ServerTroubleKind.Repetition));
        Assert.That(ground.Sent[1].IsRepeat, Is.True);
    }

    [Test]
    public void Hmac_goes_over_every_message_with_a_fresh_nonce_each([Values] DmEncoding encoding)
    {
        Playground ground = With(AuthenticationScheme.Hmac);
        ground.Script = session => session.GetAsync("./A");
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network, encoding);
            SyncMl asked = await device.OpenAsync();
            Assert.That(HeaderStatus(asked).Data, Is.EqualTo("407"));
            Assert.That(HeaderStatus(asked).Chal?.Meta?.Type, Is.EqualTo(CredentialType.Mac));

            device.Request = Mac(Next(asked));
            SyncMl commands = await device.OpenAsync();
            Assert.That(HeaderStatus(commands).Data, Is.EqualTo("200"));
            device.Request = Mac(Next(commands));
            SyncMl end = await device.AnswerAsync(commands);
            Assert.That(HeaderStatus(end).Chal?.Meta?.NextNonce, Is.Not.Null);
        });

        Assert.That(ground.Closed, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_message_without_its_hmac_is_refused_in_the_middle_of_the_session()
    {
        Playground ground = With(AuthenticationScheme.Hmac);
        CommandReply? reply = null;
        ground.Script = async session => reply = await session.GetAsync("./A");
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network) { Request = Mac(ClientNonce) };
            SyncMl commands = await device.OpenAsync();
            device.Request = null;
            SyncMl refused = await device.AnswerAsync(commands);
            Assert.That(HeaderStatus(refused).Data, Is.EqualTo("407"));
            Assert.That(reply, Is.Null);
            device.Request = Mac(Next(refused));
            await device.AnswerAsync(commands);
        });

        Assert.That(reply!.Code, Is.EqualTo(200));
    }

    [Test]
    public void Server_credentials_go_out_when_the_policy_says_so(
        [Values(AuthenticationScheme.Basic, AuthenticationScheme.Md5)] AuthenticationScheme scheme, [Values] CredentialSending send)
    {
        Playground ground = With(scheme, send);
        ground.Script = session => session.GetAsync("./A");
        List<bool> carried = [];
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network) { Header = header => Proving(header, scheme, ClientNonce) };
            SyncMl commands = await device.OpenAsync();
            carried.Add(commands.Header.Cred is not null);
            device.Header = null;
            List<Command> statuses = ScriptedDevice.Statuses(commands);
            statuses[0] = ((Status)statuses[0]) with { Data = "212" };
            carried.Add((await device.SendAsync(statuses)).Header.Cred is not null);
        });

        Assert.That(carried, Is.EqualTo(send switch
        {
            CredentialSending.First => new[] { true, false },
            CredentialSending.Every => new[] { true, true },
            _ => new[] { false, false },
        }));
    }

    [Test]
    public void Commands_that_a_client_refused_for_want_of_credentials_go_out_again_with_them(
        [Values(AuthenticationScheme.Basic, AuthenticationScheme.Md5, AuthenticationScheme.Hmac)] AuthenticationScheme asked)
    {
        Playground ground = With(AuthenticationScheme.Basic);
        CommandReply? reply = null;
        ground.Script = async session => reply = await session.GetAsync("./A");
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network) { Header = header => Proving(header, AuthenticationScheme.Basic, default) };
            SyncMl bare = await device.OpenAsync();
            SyncMl proved = await device.SendAsync(Refused(bare, StatusCode.MissingCredentials, asked));

            Assert.That(reply, Is.Null);
            Assert.That(proved.Body.Commands.OfType<Get>().Count(), Is.EqualTo(1));
            Assert.That(proved.Header.Source?.LocName, Is.EqualTo("srv"));
            DmProof proof = asked == AuthenticationScheme.Hmac
                ? Credentials.CheckHmac(device.LastHeaders[HmacHeader.FieldName], ground.Sent[^1].Body.Span, new Account("srv", "srvpass"), ServerNonce)
                : Credentials.CheckHeader(proved.Header, asked, new Account("srv", "srvpass"), ServerNonce);
            Assert.That(proof, Is.EqualTo(DmProof.Accepted));
            await device.AnswerAsync(proved);
        });

        Assert.That(reply!.Code, Is.EqualTo(200));
        Assert.That(reply.Exchange, Is.EqualTo(2));
        Assert.That(ground.Troubles, Is.Empty);
    }

    [Test]
    public void A_client_that_refuses_a_good_answer_to_its_own_challenge_ends_the_session()
    {
        Playground ground = With(AuthenticationScheme.Md5, CredentialSending.First);
        SessionEndedException? end = null;
        ground.Script = session => SessionTests.Caught(session.GetAsync("./A"), caught => end = caught);
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network) { Header = header => Proving(header, AuthenticationScheme.Md5, ClientNonce) };
            SyncMl stale = await device.OpenAsync();
            SyncMl fresh = await device.SendAsync(Refused(stale, StatusCode.InvalidCredentials, AuthenticationScheme.Md5));
            Assert.That(fresh.Body.Commands.OfType<Get>().Count(), Is.EqualTo(1));
            SyncMl last = await device.SendAsync(Refused(fresh, StatusCode.InvalidCredentials, AuthenticationScheme.Md5));
            Assert.That(last.Body.Commands.All(command => command is Status), Is.True);
        });

        Assert.That(end!.Trouble.Kind, Is.EqualTo(ServerTroubleKind.ServerCredentials));
        Assert.That(end.Message, Does.Contain("'srv'").And.Contains("401"));
    }

    [Test]
    public void A_server_that_may_not_prove_itself_says_so()
    {
        Playground ground = With(AuthenticationScheme.Md5, CredentialSending.Never);
        SessionEndedException? end = null;
        ground.Script = session => SessionTests.Caught(session.GetAsync("./A"), caught => end = caught);
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network) { Header = header => Proving(header, AuthenticationScheme.Md5, ClientNonce) };
            await device.SendAsync(Refused(await device.OpenAsync(), StatusCode.MissingCredentials, AuthenticationScheme.Md5));
        });

        Assert.That(end!.Message, Does.Contain("set never to send any"));
    }

    private static Playground With(AuthenticationScheme scheme, CredentialSending send = CredentialSending.Challenge) =>
        new(options => options with { Authentication = Known with { Scheme = scheme, Send = send } });

    private static SyncHdr Proving(SyncHdr header, AuthenticationScheme scheme, byte[]? nonce, string secret = "pass") => header with
    {
        Source = header.Source! with { LocName = "acme" },
        Cred = new Cred
        {
            Meta = new Meta { Type = CredentialType.Of(scheme), Format = "b64" },
            Data = DataValue.OfText(scheme == AuthenticationScheme.Basic ? Digest.Basic("acme", secret) : Digest.Md5("acme", secret, nonce)),
        },
    };

    private static Func<WebRequest, WebRequest> Mac(byte[] nonce) => request =>
    {
        request.Headers[HmacHeader.FieldName] = HmacHeader.Of("acme", "pass", nonce, request.Body.Span).ToString();
        return request;
    };

    private static List<Command> Refused(SyncMl message, StatusCode code, AuthenticationScheme asked)
    {
        List<Command> statuses = ScriptedDevice.Statuses(message, code);
        statuses[0] = ScriptedDevice.StatusFor(message, "0", "SyncHdr", code) with
        {
            Chal = new Chal
            {
                Meta = new Meta
                {
                    Type = CredentialType.Of(asked),
                    Format = "b64",
                    NextNonce = asked == AuthenticationScheme.Basic ? null : Nonce.Encode(ServerNonce),
                },
            },
        };
        return statuses;
    }

    private static Status HeaderStatus(SyncMl answer) => answer.Body.Commands.OfType<Status>().First(status => status.CmdRef == "0");

    private static byte[] Next(SyncMl answer) =>
        Nonce.TryDecode(HeaderStatus(answer).Chal?.Meta?.NextNonce, out byte[] nonce) ? nonce : [];
}
