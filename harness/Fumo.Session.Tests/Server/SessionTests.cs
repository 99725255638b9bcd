using Fumo.Dm;

namespace Fumo.Session.Tests;

public sealed class SessionTests
{
    [Test]
    public void A_session_without_commands_ends_with_package_2([Values] DmEncoding encoding)
    {
        Playground ground = new();
        ground.Play(async () =>
        {
            SyncMl answer = await new ScriptedDevice(ground.Network, encoding).OpenAsync();

            Assert.Multiple(() =>
            {
                Assert.That(Codes(answer), Is.EqualTo(new[] { "SyncHdr 200", "Alert 200", "Replace 200" }));
                Assert.That(answer.Body.IsFinal, Is.True);
                Assert.That(answer.Header.RespUri, Is.EqualTo(ScriptedDevice.Address));
                Assert.That(answer.Header.Target?.LocUri, Is.EqualTo("IMEI:350000000000017"));
                Assert.That(ground.Closed, Has.Count.EqualTo(1));
                Assert.That(ground.Sessions[0].DevInfo["./DevInfo/Man"], Is.EqualTo("Acme"));
                Assert.That(ground.Sessions[0].IsServerInitiated, Is.False);
            });
        });
    }

    [Test]
    public void Replies_hold_status_results_and_where_they_were_sent([Values] DmEncoding encoding)
    {
        Playground ground = new();
        IReadOnlyList<CommandReply> replies = [];
        List<CommandReply> sent = [];
        ground.Script = async session =>
        {
            session.CommandSent += sent.Add;
            replies = await session.SendAsync(new Get { Items = [Item.To("./FUMO/State")] }, new Exec { Correlator = "c", Items = [Item.To("./FUMO/Update")] });
        };
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network, encoding);
            SyncMl commands = await device.OpenAsync();
            Get get = commands.Body.Commands.OfType<Get>().Single();
            SyncMl end = await device.AnswerAsync(commands, new Results
            {
                MsgRef = commands.Header.MsgId,
                CmdRef = get.CmdId,
                Meta = new Meta { Format = "chr" },
                Items = [new Item { Source = Location.Of("./FUMO/State"), Data = DataValue.OfText("10") }],
            });

            Assert.That(Codes(end), Is.EqualTo(new[] { "SyncHdr 200" }));
        });
        Assert.Multiple(() =>
        {
            Assert.That(replies[0].Text, Is.EqualTo("10"));
            Assert.That(replies[0].Results[0].Meta?.Format, Is.EqualTo("chr"));
            Assert.That(replies[1].Code, Is.EqualTo(200));
            Assert.That(replies[1].CmdId, Is.EqualTo("5"));
            Assert.That(replies[1].Exchange, Is.EqualTo(1));
            Assert.That(replies[1].AnsweredIn, Is.EqualTo(2));
            Assert.That(sent, Is.EqualTo(replies));
        });
    }

    [Test]
    public void Inner_commands_have_replies_of_their_own_and_items_a_status_each()
    {
        Playground ground = new();
        IReadOnlyList<CommandReply> replies = [];
        ground.Script = async session => replies = await session.SendAsync(
            new Sequence { Commands = [new Get { Items = [Item.To("./A")] }, new Delete { Items = [Item.To("./B"), Item.To("./C")] }] });
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network);
            SyncMl commands = await device.OpenAsync();
            Sequence sequence = commands.Body.Commands.OfType<Sequence>().Single();
            Status more = ScriptedDevice.StatusFor(commands, sequence.Commands[1].CmdId!, "Delete", StatusCode.NotFound);
            await device.AnswerAsync(commands, more);
        });

        Assert.That(replies[0].Code, Is.EqualTo(200));
        Assert.That(replies[0].Inner[1].Statuses.Select(status => status.Code), Is.EqualTo(new[] { 200, 404 }));
    }

    [Test]
    public void The_response_is_held_while_the_script_does_something_else()
    {
        Playground ground = new();
        ground.Script = async session =>
        {
            await Task.Delay(TimeSpan.FromSeconds(20), ground.Time);
            await session.GetAsync("./A");
        };
        ground.Play(async () =>
        {
            DateTimeOffset before = ground.Time.GetUtcNow();
            SyncMl commands = await new ScriptedDevice(ground.Network).OpenAsync();

            Assert.That(ground.Time.GetUtcNow() - before, Is.EqualTo(TimeSpan.FromSeconds(20)));
            Assert.That(commands.Body.Commands.OfType<Get>().Count(), Is.EqualTo(1));
        });
    }

    [Test]
    public void A_client_package_of_several_messages_is_asked_for_to_its_end()
    {
        Playground ground = new();
        IReadOnlyList<CommandReply> replies = [];
        ground.Script = async session => replies = await session.SendAsync(new Get { Items = [Item.To("./A")] }, new Get { Items = [Item.To("./B")] });
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network);
            SyncMl next = await device.SendAsync(ScriptedDevice.Opening(), isFinal: false);
            Assert.That(next.Body.IsFinal, Is.False);
            Assert.That(next.Body.Commands.OfType<Alert>().Single().Code, Is.EqualTo(AlertCode.NextMessage));
            Assert.That(ground.Sessions, Is.Empty);

            SyncMl commands = await device.AnswerAsync(next, new Alert { Data = "1224" });
            Assert.That(ground.Sessions[0].Alerts, Has.Count.EqualTo(2));
            List<Command> statuses = ScriptedDevice.Statuses(commands);
            SyncMl goOn = await device.SendAsync(statuses[..2], isFinal: false);
            Assert.That(goOn.Body.Commands.OfType<Alert>().Single().Code, Is.EqualTo(AlertCode.NextMessage));
            SyncMl end = await device.SendAsync([.. ScriptedDevice.Statuses(goOn), statuses[2]]);
            Assert.That(end.Body.Commands.All(command => command is Status), Is.True);
        });

        Assert.That(replies.Select(reply => reply.Code), Is.EqualTo(new int?[] { 200, 200 }));
    }

    [Test]
    public void A_client_that_never_ends_its_package_is_not_asked_for_ever()
    {
        Playground ground = new();
        ground.Script = session => session.GetAsync("./A");
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network);
            SyncMl answer = await device.OpenAsync();
            int rounds = 0;
            while (!answer.Body.IsFinal || rounds == 0)
            {
                answer = await device.SendAsync(ScriptedDevice.Statuses(answer), isFinal: false);
                Assert.That(++rounds, Is.LessThan(20));
            }
        });

        Assert.That(ground.Closed, Has.Count.EqualTo(1));
    }

    [Test]
    public void Commands_without_a_status_are_unanswered_when_the_package_is_over()
    {
        Playground ground = new();
        CommandReply? reply = null;
        ground.Script = async session => reply = await session.GetAsync("./A");
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network);
            SyncMl commands = await device.OpenAsync();
            await device.SendAsync(ScriptedDevice.Statuses(commands)[..1]);
        });

        Assert.That(reply!.IsAnswered, Is.False);
        Assert.That(reply.Code, Is.Null);
    }

    [Test]
    public void Silence_ends_the_session_and_names_what_was_awaited()
    {
        Playground ground = new();
        SessionEndedException? end = null;
        ground.Script = session => Caught(session.ExecAsync("./FUMO/Update"), caught => end = caught);
        ground.Play(async () =>
        {
            await new ScriptedDevice(ground.Network).OpenAsync();
            await Task.Delay(TimeSpan.FromSeconds(31), ground.Time);
        });

        Assert.That(end!.Trouble.Kind, Is.EqualTo(ServerTroubleKind.Silence));
        Assert.That(end.Message, Does.Contain("30 s").And.Contains("the Status of Exec ./FUMO/Update (CmdID 4 of message 1)"));
        Assert.That(ground.Troubles.Single().Sentence, Is.EqualTo(end.Message));
    }

    [Test]
    public void Alert_1223_ends_the_session()
    {
        Playground ground = new();
        SessionEndedException? end = null;
        ground.Script = session => Caught(session.GetAsync("./A"), caught => end = caught);
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network);
            SyncMl answer = await device.AnswerAsync(await device.OpenAsync(), Alert.Of(AlertCode.SessionAbort));

            Assert.That(Codes(answer), Is.EqualTo(new[] { "SyncHdr 200", "Alert 200" }));
            Assert.That(answer.Body.IsFinal, Is.True);
        });

        Assert.That(end!.Trouble.Kind, Is.EqualTo(ServerTroubleKind.Aborted));
    }

    [Test]
    public void The_script_can_abort()
    {
        Playground ground = new();
        ground.Script = session => session.AbortAsync();
        ground.Play(async () =>
        {
            SyncMl answer = await new ScriptedDevice(ground.Network).OpenAsync();

            Assert.That(answer.Body.Commands[^1], Is.InstanceOf<Alert>().With.Property("Code").EqualTo(AlertCode.SessionAbort));
            Assert.That(answer.Body.IsFinal, Is.True);
        });

        Assert.That(ground.Closed, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_script_that_fails_ends_its_session_and_is_told()
    {
        Playground ground = new() { Script = _ => throw new InvalidOperationException("mistake") };
        ground.Play(async () =>
        {
            SyncMl answer = await new ScriptedDevice(ground.Network).OpenAsync();
            Assert.That(answer.Body.IsFinal, Is.True);
        });

        Assert.That(ground.Troubles.Single().Fault?.Message, Is.EqualTo("mistake"));
    }

    [Test]
    public void Alerts_of_later_packages_are_heard_before_the_replies()
    {
        Playground ground = new();
        List<string> order = [];
        ground.Script = async session =>
        {
            session.AlertReceived += alert => order.Add($"alert {alert.Alert.Correlator} in {alert.Exchange}");
            await session.ExecAsync("./FUMO/Update", "c7");
            order.Add("reply");
        };
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network);
            await device.AnswerAsync(await device.OpenAsync(), new Alert { Data = "1226", Correlator = "c7" });
        });

        Assert.That(order, Is.EqualTo(new[] { "alert c7 in 2", "reply" }));
    }

    internal static async Task Caught(Task task, Action<SessionEndedException> caught)
    {
        try
        {
            await task;
        }
        catch (SessionEndedException end)
        {
            caught(end);
        }
    }

    internal static IEnumerable<string> Codes(SyncMl answer) =>
        answer.Body.Commands.OfType<Status>().Select(status => $"{status.Cmd} {status.Data}");
}
