using System.Text;
using CsCheck;
using Fumo.Dm;

namespace Fumo.Session.Tests;

public sealed class RobustnessTests
{
    [Test]
    public void A_session_that_begins_anew_replaces_the_old_one_and_its_script_hears_why()
    {
        Playground ground = new();
        SessionEndedException? end = null;
        ground.Script = session => ground.Sessions.Count > 1
            ? Task.CompletedTask
            : SessionTests.Caught(session.ExecAsync("./FUMO/Update"), caught => end = caught);
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network);
            await device.OpenAsync();
            await device.SendAsync([.. ScriptedDevice.Opening(AlertCode.ServerInitiatedManagement), new Alert { Data = "1226" }], msgIdAs: 1);
        });

        Assert.That(ground.Sessions, Has.Count.EqualTo(2));
        Assert.That(ground.Sessions[1].IsServerInitiated, Is.True);
        Assert.That(ground.Sessions[1].FirstExchange, Is.EqualTo(2));
        Assert.That(end!.Trouble.Kind, Is.EqualTo(ServerTroubleKind.Replaced));
    }

    [Test]
    public void Two_devices_may_use_one_session_id()
    {
        Playground ground = new();
        List<string> asked = [];
        ground.Script = async session =>
        {
            await session.GetAsync("./A");
            asked.Add(session.DeviceId);
        };
        ground.Play(async () =>
        {
            ScriptedDevice one = new(ground.Network) { Source = "IMEI:1" };
            ScriptedDevice two = new(ground.Network) { Source = "IMEI:2" };
            SyncMl first = await one.OpenAsync();
            SyncMl second = await two.OpenAsync();
            await two.AnswerAsync(second);
            await one.AnswerAsync(first);
        });

        Assert.That(asked, Is.EqualTo(new[] { "IMEI:2", "IMEI:1" }));
    }

    [Test]
    public void A_device_that_is_not_meant_gets_403()
    {
        Playground ground = new(options => options with { Admits = source => source == "IMEI:1" });
        ground.Play(async () =>
        {
            ScriptedDevice other = new(ground.Network) { Source = "IMEI:2" };
            Assert.That((await PostAsync(other, "IMEI:2")).Status, Is.EqualTo(403));
        });

        Assert.That(ground.Received.Single().SetAside, Does.Contain("IMEI:2"));
        Assert.That(ground.Sessions, Is.Empty);
    }

    [TestCase("garbage", "application/vnd.syncml.dm+xml", 400)]
    [TestCase("<SyncML><SyncHdr>", "application/vnd.syncml.dm+xml", 400)]
    [TestCase("garbage", "image/png", 415)]
    [TestCase("", "application/vnd.syncml.dm+xml", 400)]
    public void What_is_no_message_is_set_aside(string body, string type, int status)
    {
        Playground ground = new();
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network)
            {
                Request = request => request with { Headers = new WebHeaders { { "Content-Type", type } } },
            };
            Assert.That((await device.PostRawAsync(Encoding.UTF8.GetBytes(body), CancellationToken.None)).Status, Is.EqualTo(status));
        });

        Assert.That(ground.Received.Single().SetAside, Is.Not.Null);
        Assert.That(ground.Sent.Single().HttpStatus, Is.EqualTo(status));
    }

    [Test]
    public void The_octets_decide_whatever_the_content_type_says()
    {
        Playground ground = new();
        ground.Play(() => new ScriptedDevice(ground.Network, DmEncoding.Wbxml)
        {
            Request = request => request with { Headers = new WebHeaders { { "Content-Type", "application/vnd.syncml+xml" } } },
        }.OpenAsync());

        Assert.That(ground.Closed, Has.Count.EqualTo(1));
    }

    [Test]
    public void Half_a_body_is_set_aside()
    {
        Playground ground = new();
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network) { Request = request => request with { BodyFailure = "The body was not whole." } };
            Assert.That((await device.PostRawAsync("<Syn"u8.ToArray(), CancellationToken.None)).Status, Is.EqualTo(400));
        });

        Assert.That(ground.Received.Single().SetAside, Is.EqualTo("The body was not whole."));
    }

    [Test]
    public void A_get_of_the_dm_address_is_answered_405()
    {
        Playground ground = new();
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network) { Request = request => request with { Method = "GET", Body = default } };
            Assert.That((await device.PostRawAsync([], CancellationToken.None)).Status, Is.EqualTo(405));
        });
    }

    [Test]
    public void A_message_of_a_session_that_nobody_knows_is_answered_by_an_abort()
    {
        Playground ground = new();
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network) { SessionId = "77" };
            SyncMl answer = await device.SendAsync([new Status { MsgRef = "1", CmdRef = "0", Cmd = "SyncHdr", Data = "200" }]);
            Assert.That(answer.Body.Commands[^1], Is.InstanceOf<Alert>().With.Property("Code").EqualTo(AlertCode.SessionAbort));
        });

        Assert.That(ground.Received.Single().SetAside, Does.Contain("77"));
    }

    [Test]
    public void A_report_under_the_id_of_a_session_that_is_over_starts_a_new_one_in_its_trust()
    {
        Playground ground = new();
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network);
            await device.OpenAsync();
            await device.SendAsync([new Alert { Data = "1226", Correlator = "c" }]);
        });

        Assert.That(ground.Sessions, Has.Count.EqualTo(2));
        Assert.That(ground.Sessions[1].Alerts.Single().Alert.Correlator, Is.EqualTo("c"));
    }

    [Test]
    public void Statuses_after_the_end_are_answered_and_set_aside()
    {
        Playground ground = new();
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network);
            SyncMl end = await device.OpenAsync();
            SyncMl answer = await device.AnswerAsync(end);
            Assert.That(answer.Body.IsFinal, Is.True);
        });

        Assert.That(ground.Sessions, Has.Count.EqualTo(1));
        Assert.That(ground.Received[1].SetAside, Does.Contain("nothing was awaited"));
    }

    [Test]
    public void A_repeated_message_is_answered_with_the_same_octets()
    {
        Playground ground = new();
        ground.Script = session => session.GetAsync("./A");
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network);
            await device.OpenAsync();
            await device.RepeatAsync();
        });

        Assert.That(ground.Sent[1].Body.ToArray(), Is.EqualTo(ground.Sent[0].Body.ToArray()));
        Assert.That(ground.Sent[1].Exchange, Is.EqualTo(2));
        Assert.That(ground.Sessions, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_client_that_hangs_up_while_the_script_thinks_gets_its_answer_when_it_comes_again()
    {
        Playground ground = new();
        CommandReply? reply = null;
        ground.Script = async session =>
        {
            await Task.Delay(TimeSpan.FromSeconds(10), ground.Time);
            reply = await session.GetAsync("./A");
        };
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network);
            using CancellationTokenSource impatience = new(TimeSpan.FromSeconds(5), ground.Time);
            await Assert.ThatAsync(
                () => device.PostRawAsync(DmCodec.Write(Opening(), DmEncoding.Xml), impatience.Token),
                Throws.InstanceOf<OperationCanceledException>());
            await Task.Delay(TimeSpan.FromSeconds(10), ground.Time);
            SyncMl answer = await device.RepeatAsync();

            Assert.That(answer.Body.Commands.OfType<Get>().Count(), Is.EqualTo(1));
            await device.SendAsync(ScriptedDevice.Statuses(answer), msgIdAs: 2);
        });

        Assert.That(reply!.Code, Is.EqualTo(200));
        Assert.That(ground.Sent[0].HttpStatus, Is.Null);
    }

    [Test]
    public void The_connection_can_be_cut_at_an_alert_and_the_session_goes_on()
    {
        Playground ground = new();
        CommandReply? reply = null;
        ground.Script = async session =>
        {
            session.CutNext(message => message.Body.Commands.OfType<Alert>().Any(alert => alert.Code == AlertCode.GenericAlert));
            reply = await session.ExecAsync("./FUMO/Update");
        };
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network);
            SyncMl commands = await device.OpenAsync();
            await Assert.ThatAsync(() => device.AnswerAsync(commands, new Alert { Data = "1226" }), Throws.TypeOf<WebException>());
            await device.RepeatAsync();
        });

        Assert.That(ground.Received[1].SetAside, Is.Not.Null);
        Assert.That(ground.Sent[1].HttpStatus, Is.Null);
        Assert.That(reply!.Code, Is.EqualTo(200));
        Assert.That(ground.Sessions[0].Alerts, Has.Count.EqualTo(2));
    }

    [Test]
    public void Commands_that_a_client_may_not_send_are_answered_and_not_obeyed()
    {
        Playground ground = new();
        ground.Play(async () =>
        {
            SyncMl answer = await new ScriptedDevice(ground.Network).SendAsync(
            [
                .. ScriptedDevice.Opening(),
                new Get { CmdId = "7", Items = [Item.To("./A")] },
                new Alert { CmdId = "8", Data = "1100" },
                new Sequence { CmdId = "9", Commands = [new Delete { CmdId = "10", Items = [Item.To("./A")] }] },
            ]);
            Assert.That(SessionTests.Codes(answer), Is.EqualTo(
                new[] { "SyncHdr 200", "Alert 200", "Replace 200", "Get 405", "Alert 406", "Sequence 406", "Delete 215" }));
        });
    }

    [Test]
    public void Closing_the_server_ends_what_is_waited_for()
    {
        Playground ground = new();
        SessionEndedException? end = null;
        ground.Script = session => SessionTests.Caught(session.GetAsync("./A"), caught => end = caught);
        ground.Play(async () =>
        {
            await new ScriptedDevice(ground.Network).OpenAsync();
            Assert.That(ground.Server.Sessions, Has.Count.EqualTo(1));
            ground.Server.Dispose();
        });

        Assert.That(end!.Trouble.Kind, Is.EqualTo(ServerTroubleKind.Closed));
    }

    [Test]
    public void No_mutation_of_a_message_makes_the_server_fail([Values] DmEncoding encoding)
    {
        byte[] good = DmCodec.Write(Opening(), encoding);
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte, Gen.Int[0, 8]).Array[1, 4].Sample(
            changes =>
            {
                List<byte> octets = [.. good];
                foreach ((int at, byte value, int removed) in changes)
                {
                    int place = Math.Min(at, octets.Count - 1);
                    octets[place] = value;
                    octets.RemoveRange(place, Math.Min(removed, octets.Count - place - 1));
                }

                Playground ground = new() { Script = session => session.GetAsync("./A") };
                ground.Play(async () =>
                {
                    (int status, _) = await new ScriptedDevice(ground.Network, encoding).PostRawAsync([.. octets], CancellationToken.None);
                    Assert.That(status, Is.AnyOf(200, 400, 415));
                });
                return ground.Received.Count == 1 && ground.Sent.Count == 1;
            },
            iter: 2000,
            threads: 1);
    }

    private static SyncMl Opening() => new()
    {
        Header = new SyncHdr
        {
            VerDtd = "1.2",
            VerProto = "DM/1.2",
            SessionId = "1",
            MsgId = "1",
            Target = Location.Of(ScriptedDevice.Address),
            Source = Location.Of("IMEI:350000000000017"),
        },
        Body = new SyncBody { Commands = ScriptedDevice.Opening(), IsFinal = true },
    };

    private static Task<(int Status, byte[] Body)> PostAsync(ScriptedDevice device, string source)
    {
        SyncMl opening = Opening();
        SyncMl message = opening with { Header = opening.Header with { Source = Location.Of(source) } };
        return device.PostRawAsync(DmCodec.Write(message, DmEncoding.Xml), CancellationToken.None);
    }
}
