using System.Globalization;
using Fumo.Dm;

namespace Fumo.Session.Tests;

public sealed class LargeObjectTests
{
    private static readonly byte[] Octets = [.. Enumerable.Range(0, 20_000).Select(i => (byte)(i * 7))];

    [Test]
    public void An_object_goes_to_the_client_in_chunks([Values] DmEncoding encoding)
    {
        Playground ground = new();
        IReadOnlyList<CommandReply> replies = [];
        ground.Script = async session => replies = await session.SendAsync(
            new Get { Items = [Item.To("./A")] },
            new Replace
            {
                Items = [new Item { Target = Location.Of("./X/PkgData"), Meta = new Meta { Format = "bin", Type = "application/octet-stream" }, Data = DataValue.OfOctets(Octets) }],
            },
            new Exec { Items = [Item.To("./X/Update")] });
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network, encoding) { Header = Limits("3000") };
            List<Item> chunks = await TakeAllAsync(ground, device, 3000);

            byte[] all = [.. chunks.SelectMany(chunk => chunk.Data!.Value.ToArray())];
            bool isText = encoding == DmEncoding.Xml;
            Assert.Multiple(() =>
            {
                Assert.That(isText ? Convert.FromBase64String(System.Text.Encoding.ASCII.GetString(all)) : all, Is.EqualTo(Octets));
                Assert.That(chunks.Select(chunk => chunk.Meta!.Size), Is.EqualTo(chunks.Select((_, i) => i == 0 ? all.Length.ToString(CultureInfo.InvariantCulture) : null)));
                Assert.That(chunks.Select(chunk => chunk.Meta!.Format).Distinct(), Is.EqualTo(new[] { isText ? "b64" : "bin" }));
                Assert.That(chunks.Select(chunk => chunk.HasMoreData), Is.EqualTo(chunks.Select((_, i) => i < chunks.Count - 1)));
            });
        });
        Assert.Multiple(() =>
        {
            Assert.That(replies.Select(reply => reply.Code), Is.EqualTo(new int?[] { 200, 200, 200 }));
            Assert.That(replies[1].ChunkStatuses.Select(status => status.Code).Distinct(), Is.EqualTo(new int?[] { 213 }));
            Assert.That(((Replace)replies[1].Command).Items[0].Data!.Value.ToArray(), Is.EqualTo(Octets));
        });
    }

    [Test]
    public void An_object_that_the_script_leaves_open_leaves_the_package_open_and_the_script_goes_on()
    {
        Playground ground = new();
        List<int?> codes = [];
        ground.Script = async session =>
        {
            session.TellMaxMsgSize(4321);
            Item part = new() { Target = Location.Of("./A"), Meta = new Meta { Size = "900" }, Data = DataValue.OfText("first part"), HasMoreData = true };
            codes.Add((await session.SendOneAsync(new Replace { Items = [part] })).Code);
            codes.Add((await session.GetAsync("./A")).Code);
        };
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network);
            SyncMl chunk = await device.OpenAsync();
            Command[] held = [.. ScriptedDevice.Statuses(chunk, StatusCode.ChunkedItemAccepted), Alert.Of(AlertCode.NextMessage)];
            SyncMl next = await device.SendAsync(held, isFinal: false);

            Assert.That(chunk.Body.IsFinal, Is.False);
            Assert.That(chunk.Header.Meta!.MaxMsgSize, Is.EqualTo("4321"));
            Assert.That(next.Body.Commands.OfType<Get>(), Is.Not.Empty);
            Assert.That(next.Body.IsFinal, Is.True);
            Assert.That((await device.AnswerAsync(next)).Body.IsFinal, Is.True);
        });

        Assert.That(codes, Is.EqualTo(new int?[] { 213, 200 }));
    }

    [Test]
    public void An_object_goes_in_one_piece_to_a_client_without_large_objects()
    {
        Playground ground = new();
        ground.Script = session =>
        {
            session.KeepObjectsWhole();
            return session.ReplaceAsync("./X/PkgData", DataValue.OfOctets(Octets), "bin");
        };
        ground.Play(async () =>
        {
            List<Item> sent = await TakeAllAsync(ground, new ScriptedDevice(ground.Network, DmEncoding.Wbxml) { Header = Limits("40000") }, 40000);
            Assert.That(sent.Select(item => item.HasMoreData), Is.EqualTo([false]));
        });
    }

    [Test]
    public void An_object_that_does_not_fit_in_one_piece_is_not_sent_to_a_client_without_large_objects()
    {
        Playground ground = new();
        ObjectTooLargeException? failure = null;
        ground.Script = async session =>
        {
            session.KeepObjectsWhole();
            try
            {
                await session.ReplaceAsync("./X/PkgData", DataValue.OfOctets(Octets), "bin");
            }
            catch (ObjectTooLargeException thrown)
            {
                failure = thrown;
            }
        };
        ground.Play(async () => await TakeAllAsync(ground, new ScriptedDevice(ground.Network, DmEncoding.Wbxml) { Header = Limits("20000") }, 20000));
        Assert.That(failure!.Message, Does.Contain("MaxMsgSize"));
    }

    [Test]
    public void Text_is_cut_between_characters([Values] DmEncoding encoding)
    {
        string text = string.Concat(Enumerable.Repeat("a<ü€𝄞&", 500));
        Playground ground = new();
        ground.Script = session => session.ReplaceAsync("./A", text);
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network, encoding) { Header = Limits("1200") };
            List<Item> chunks = await TakeAllAsync(ground, device, 1200);
            Assert.That(string.Concat(chunks.Select(chunk => chunk.Data!.Text)), Is.EqualTo(text));
        });
    }

    [TestCase("1100", false)]
    [TestCase("5000", true)]
    public void To_a_client_of_small_messages_the_server_does_not_tell_its_own_limits(string limit, bool isTold)
    {
        Playground ground = new(options => options with { MaxMsgSize = 3000 }) { Script = session => session.ReplaceAsync("./A", "value") };
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network) { Header = Limits(limit) };
            SyncMl answer = await device.OpenAsync();
            Assert.That(answer.Header.Meta is not null, Is.EqualTo(isTold));
            await device.AnswerAsync(answer);
        });
    }

    [Test]
    public void A_client_that_takes_each_chunk_for_the_whole_is_gone_on_with()
    {
        Playground ground = new();
        CommandReply? reply = null;
        ground.Script = async session => reply = await session.ReplaceAsync("./A", DataValue.OfOctets(Octets), "bin");
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network) { Header = Limits("5000") };
            SyncMl answer = await device.OpenAsync();
            while (answer.Body.Commands.OfType<Replace>().Any())
            {
                answer = await device.AnswerAsync(answer);
            }
        });

        Assert.That(reply!.Code, Is.EqualTo(200));
        Assert.That(reply.ChunkStatuses, Is.Not.Empty);
    }

    [Test]
    public void A_refused_chunk_is_the_last_one()
    {
        Playground ground = new();
        IReadOnlyList<CommandReply> replies = [];
        ground.Script = async session => replies = await session.SendAsync(
            new Replace { Items = [new Item { Target = Location.Of("./A"), Data = DataValue.OfOctets(Octets) }] },
            new Get { Items = [Item.To("./B")] });
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network) { Header = Limits("5000") };
            SyncMl chunk = await device.OpenAsync();
            SyncMl next = await device.SendAsync([.. ScriptedDevice.Statuses(chunk, StatusCode.DeviceFull), Alert.Of(AlertCode.NextMessage)], isFinal: false);
            Assert.That(next.Body.Commands.OfType<Replace>(), Is.Empty);
            Assert.That(next.Body.IsFinal, Is.True);
            await device.AnswerAsync(next);
        });

        Assert.That(replies.Select(reply => reply.Code), Is.EqualTo(new int?[] { 420, 200 }));
    }

    [Test]
    public void An_object_above_the_clients_limit_is_not_sent()
    {
        Playground ground = new();
        ObjectTooLargeException? refused = null;
        ground.Script = async session =>
        {
            try
            {
                await session.ReplaceAsync("./A", DataValue.OfOctets(Octets), "bin");
            }
            catch (ObjectTooLargeException tooLarge)
            {
                refused = tooLarge;
            }
        };
        ground.Play(() => new ScriptedDevice(ground.Network) { Header = Limits("5000", "10000") }.OpenAsync());

        Assert.That(refused!.Message, Is.EqualTo("The object for ./A has 26668 octets; the client takes 10000 (MaxObjSize)."));
    }

    [Test]
    public void Commands_that_do_not_fit_one_message_go_in_several([Values] DmEncoding encoding)
    {
        Playground ground = new();
        IReadOnlyList<CommandReply> replies = [];
        ground.Script = async session => replies = await session.SendAsync(
            [.. Enumerable.Range(0, 40).Select(i => new Get { Items = [Item.To($"./Some/Rather/Long/Address/Of/Node/{i}")] })]);
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network, encoding) { Header = Limits("1500") };
            SyncMl answer = await device.OpenAsync();
            int messages = 0;
            while (answer.Body.Commands.Any(command => command is Get))
            {
                messages++;
                Assert.That(ground.Sent[^1].Body.Length, Is.LessThanOrEqualTo(1500));
                answer = await device.SendAsync(
                    answer.Body.IsFinal ? ScriptedDevice.Statuses(answer) : [.. ScriptedDevice.Statuses(answer), Alert.Of(AlertCode.NextMessage)],
                    answer.Body.IsFinal);
            }

            Assert.That(messages, Is.GreaterThan(1));
        });

        Assert.That(replies.Select(reply => reply.Code), Is.All.EqualTo(200));
    }

    [Test]
    public void Results_in_chunks_are_put_together([Values] DmEncoding encoding)
    {
        Playground ground = new();
        CommandReply? reply = null;
        ground.Script = async session => reply = await session.GetAsync("./A");
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network, encoding);
            SyncMl commands = await device.OpenAsync();
            SyncMl first = await device.SendAsync([.. ScriptedDevice.Statuses(commands), Chunk(commands, "abc", size: 7, more: true)], isFinal: false);
            Assert.That(SessionTests.Codes(first), Is.EqualTo(new[] { "SyncHdr 200", "Results 213" }));
            Assert.That(first.Body.Commands[^1], Is.InstanceOf<Alert>().With.Property("Code").EqualTo(AlertCode.NextMessage));
            Assert.That(first.Body.IsFinal, Is.False);
            await device.SendAsync([.. ScriptedDevice.Statuses(first), Chunk(commands, "de", null, more: true)], isFinal: false);
            SyncMl last = await device.SendAsync([Chunk(commands, "fg", null, more: false)]);
            Assert.That(SessionTests.Codes(last), Is.EqualTo(new[] { "SyncHdr 200" }));
        });

        Assert.That(reply!.Text, Is.EqualTo("abcdefg"));
        Assert.That(reply.Results, Has.Count.EqualTo(1));
    }

    [Test]
    public void Chunks_that_do_not_add_up_are_refused()
    {
        Playground ground = new();
        CommandReply? reply = null;
        ground.Script = async session => reply = await session.GetAsync("./A");
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network);
            SyncMl commands = await device.OpenAsync();
            await device.SendAsync([.. ScriptedDevice.Statuses(commands), Chunk(commands, "abc", size: 7, more: true)], isFinal: false);
            SyncMl last = await device.SendAsync([Chunk(commands, "d", null, more: false)]);
            Assert.That(SessionTests.Codes(last), Does.Contain("Results 424"));
        });

        Assert.That(reply!.Results, Is.Empty);
    }

    [Test]
    public void An_object_that_breaks_off_is_reported_by_alert_1225()
    {
        Playground ground = new();
        ground.Script = session => session.GetAsync("./A");
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network);
            SyncMl commands = await device.OpenAsync();
            await device.SendAsync([.. ScriptedDevice.Statuses(commands), Chunk(commands, "abc", size: 7, more: true)], isFinal: false);
            SyncMl broken = await device.SendAsync([new Alert { Data = "1224" }]);
            Alert alert = broken.Body.Commands.OfType<Alert>().Single();
            Assert.That(alert.Code, Is.EqualTo(AlertCode.NoEndOfData));
            Assert.That(alert.Items[0].Source?.LocUri, Is.EqualTo("./A"));
        });
    }

    [Test]
    public void An_alert_in_chunks_is_heard_once_and_whole()
    {
        Playground ground = new();
        ground.Script = session => session.GetAsync("./B");
        ground.Play(async () =>
        {
            ScriptedDevice device = new(ground.Network);
            SyncMl commands = await device.OpenAsync();
            await device.SendAsync([.. ScriptedDevice.Statuses(commands), Part("12", more: true)], isFinal: false);
            Assert.That(ground.Sessions[0].Alerts, Has.Count.EqualTo(1));
            await device.SendAsync([Part("34", more: false)]);
        });

        Assert.That(ground.Sessions[0].Alerts[1].Alert.Items.Single().Data!.Text, Is.EqualTo("1234"));
        Assert.That(ground.Sessions[0].Alerts[1].Exchange, Is.EqualTo(3));
    }

    private static Alert Part(string text, bool more) => new()
    {
        Data = "1226",
        Items = [new Item { Source = Location.Of("./X"), Data = DataValue.OfText(text), HasMoreData = more }],
    };

    private static Results Chunk(SyncMl commands, string text, int? size, bool more) => new()
    {
        MsgRef = commands.Header.MsgId,
        CmdRef = commands.Body.Commands.OfType<Get>().Single().CmdId,
        Items =
        [
            new Item
            {
                Source = Location.Of("./A"),
                Meta = size is null ? null : new Meta { Size = size.Value.ToString(CultureInfo.InvariantCulture) },
                Data = DataValue.OfText(text),
                HasMoreData = more,
            },
        ],
    };

    private static Func<SyncHdr, SyncHdr> Limits(string? message, string? item = null) =>
        header => header with { Meta = new Meta { MaxMsgSize = message, MaxObjSize = item } };

    private static async Task<List<Item>> TakeAllAsync(Playground ground, ScriptedDevice device, int limit)
    {
        List<Item> chunks = [];
        SyncMl answer = await device.OpenAsync();
        while (answer.Body.Commands.Any(command => command is not Status))
        {
            Assert.That(ground.Sent[^1].Body.Length, Is.LessThanOrEqualTo(limit));
            Item? chunk = answer.Body.Commands.OfType<Replace>().SingleOrDefault()?.Items[0];
            if (chunk is not null)
            {
                chunks.Add(chunk);
            }

            bool hasMore = chunk is { HasMoreData: true };
            Assert.That(answer.Body.IsFinal, Is.Not.EqualTo(hasMore));
            List<Command> statuses = ScriptedDevice.Statuses(answer);
            List<Command> taken = [.. statuses.Select(status => hasMore && status is Status { Cmd: "Replace" } held ? held with { Data = "213" } : status)];
            answer = await device.SendAsync(hasMore ? [.. taken, Alert.Of(AlertCode.NextMessage)] : taken, isFinal: !hasMore);
        }

        return chunks;
    }
}
