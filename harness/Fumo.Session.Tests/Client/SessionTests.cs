using Fumo.Dm;

namespace Fumo.Session.Tests.Client;

public sealed class SessionTests
{
    private static Get Get(params string[] uris) => new() { Items = [.. uris.Select(Item.To)] };

    private static Replace Set(string uri, string text, string? format = null, bool hasMore = false, string? size = null) => new()
    {
        Items = [new Item { Target = Location.Of(uri), Meta = format is null && size is null ? null : new Meta { Format = format, Size = size }, Data = DataValue.OfText(text), HasMoreData = hasMore }],
    };

    [Test]
    public void Begins_with_alert_and_DevInfo_and_sends_nothing_when_there_is_nothing_to_answer()
    {
        PlayedServer server = new();
        SessionOutcome outcome = server.Run();
        SyncMl first = server.Received.Single();
        Assert.That(outcome, Is.EqualTo(new SessionOutcome(SessionEnd.Completed, 1, "")));
        Assert.That(first.Body.Commands.Select(command => command.Name), Is.EqualTo(new[] { "Alert", "Replace" }));
        Assert.That(((Replace)first.Body.Commands[1]).Items.Select(item => item.Source?.LocUri), Is.EqualTo(
            new[] { "./DevInfo/DevId", "./DevInfo/Man", "./DevInfo/Mod", "./DevInfo/DmV", "./DevInfo/Lang" }));
        Assert.That((first.Header.SessionId, first.Header.MsgId, first.Body.IsFinal), Is.EqualTo(("2A", "1", true)));
    }

    [Test]
    public void Answers_every_command_in_order_and_returns_what_was_asked()
    {
        PlayedServer server = new();
        server.Answers([Get("./Open/Name"), Set("./Open/Name", "second"), Get("./Open/Name", "./Open/None"), new Exec { Items = [Item.To("./Open")] }, new UnknownCommand("Put")]);
        server.Run();
        SyncMl second = server.Received[1];
        Assert.That(server.Codes(1), Is.EqualTo(new[] { "Get 200", "Replace 200", "Get 200", "Get 404", "Exec 406", "Put 501" }));
        Assert.That(second.Body.Commands.OfType<Results>().Select(results => results.Items[0].Data?.Text), Is.EqualTo(new[] { "first", "second" }));
        Assert.That(second.Body.Commands[0], Is.InstanceOf<Status>().With.Property("CmdRef").EqualTo("0"));
        Assert.That(second.Header.MsgId, Is.EqualTo("2"));
        Assert.That(second.Body.Commands.Select(command => command.CmdId), Is.Unique);
    }

    [Test]
    public void Reports_the_answer_to_an_alert_once_and_not_that_of_a_challenge()
    {
        List<int> codes = [];
        PendingAlert alert = new(Alert.Of(AlertCode.GenericAlert) with { Items = [new Item { Data = DataValue.OfText("200") }] }) { Answered = codes.Add };
        Chal chal = new() { Meta = new Meta { Type = "syncml:auth-md5", Format = "b64", NextNonce = "Tm9uY2U=" } };
        PlayedServer server = new();
        server.Answers([StatusOf("1", "3", 401)], code: 401, chal: chal).Answers([StatusOf("2", "4", 200)], code: 212);
        server.Run(
            options => options with { Credentials = new ClientCredentials { Scheme = AuthenticationScheme.Md5, Name = "Bruce2", Secret = "OhBehave", IsSentAtOnce = false } },
            alert);
        Assert.That(codes, Is.EqualTo(new[] { 200 }));
        Assert.That(server.Received[1].Header.Cred?.Data?.Text, Is.EqualTo("Zz6EivR3yeaaENcRN6lpAQ=="));
        Assert.That(server.Received[1].Body.Commands.Select(command => command.Name), Is.EqualTo(new[] { "Status", "Alert", "Replace", "Alert" }));
        Assert.That((server.Received[1].Header.SessionId, server.Received[1].Header.MsgId), Is.EqualTo(("2A", "2")));
    }

    [Test]
    public void Follows_RespURI()
    {
        PlayedServer server = new();
        server.Answers([Get("./Open/Name")], header: header => header with { RespUri = "http://server/dm?session=9" });
        server.Run();
        Assert.That(server.Asked.Select(uri => uri.ToString()), Is.EqualTo(new[] { "http://server/dm", "http://server/dm?session=9" }));
    }

    [TestCase(DmEncoding.Xml)]
    [TestCase(DmEncoding.Wbxml)]
    public void Takes_a_large_object_chunk_by_chunk_and_executes_it_when_it_is_whole(DmEncoding encoding)
    {
        PlayedServer server = new();
        server.Answers([Set("./Open/Name", "one ", size: "12", hasMore: true)], isFinal: false)
            .Answers([Set("./Open/Name", "two ", hasMore: true)], isFinal: false)
            .Answers([Set("./Open/Name", "done")]);
        server.Run(options => options with { Encoding = encoding });
        Assert.That(server.Codes(1), Is.EqualTo(new[] { "Replace 213" }));
        Assert.That(server.Received[1].Body.Commands[^1], Is.InstanceOf<Alert>().With.Property("Data").EqualTo("1222"));
        Assert.That(server.Received[1].Body.IsFinal, Is.False);
        Assert.That(server.Codes(3), Is.EqualTo(new[] { "Replace 200" }));
        Assert.That(server.Received[3].Body.IsFinal, Is.True);
        Assert.That(server.Tree.Find("./Open/Name")!.Text, Is.EqualTo("one two done"));
    }

    [Test]
    public void Refuses_chunks_that_do_not_add_up_and_keeps_the_old_value()
    {
        PlayedServer server = new();
        server.Answers([Set("./Open/Name", "one", size: "99", hasMore: true)], isFinal: false).Answers([Set("./Open/Name", "two")]);
        server.Run();
        Assert.That(server.Codes(2), Is.EqualTo(new[] { "Replace 424" }));
        Assert.That(server.Tree.Find("./Open/Name")!.Text, Is.EqualTo("first"));
    }

    [Test]
    public void Refuses_an_object_that_is_larger_than_it_takes_to_its_last_chunk()
    {
        PlayedServer server = new();
        server.Answers([Set("./Open/Name", "12345678", size: "16", hasMore: true)], isFinal: false)
            .Answers([Set("./Open/Name", "12345678")])
            .Answers([Set("./Open/Name", "123456789012")]);
        server.Run(options => options with { MaxObjSize = 10 });
        Assert.That(new[] { server.Codes(1)[0], server.Codes(2)[0], server.Codes(3)[0] }, Is.All.EqualTo("Replace 413"));
        Assert.That(server.Tree.Find("./Open/Name")!.Text, Is.EqualTo("first"));
    }

    [Test]
    public void Says_that_an_object_has_no_end_when_another_begins()
    {
        PlayedServer server = new();
        server.Answers([Set("./Open/Name", "half", size: "99", hasMore: true)], isFinal: false).Answers([Set("./Open/Count", "8", "int")]);
        server.Run();
        Alert alert = server.Received[2].Body.Commands.OfType<Alert>().Single();
        Assert.That((alert.Code, alert.Items[0].Target?.LocUri), Is.EqualTo((AlertCode.NoEndOfData, "./Open/Name")));
        Assert.That(server.Codes(2), Is.EqualTo(new[] { "Replace 200" }));
        Assert.That(server.Tree.Find("./Open/Name")!.Text, Is.EqualTo("first"));
    }

    [TestCase(DmEncoding.Xml)]
    [TestCase(DmEncoding.Wbxml)]
    public void Sends_a_long_result_in_chunks_and_a_long_package_in_messages(DmEncoding encoding)
    {
        const int MaxMsgSize = 1600;
        string text = string.Concat(Enumerable.Range(0, 400).Select(i => $"<{i}é>"));
        PlayedServer server = new();
        server.Answers([Set("./Open/Name", text)]).Answers([Get("./Open/Name"), .. Enumerable.Repeat(Get("./Open/Count"), 12)], header: header => header with { Meta = new Meta { MaxMsgSize = "1600" } });
        for (int i = 0; i < 40; i++)
        {
            server.Answers([Alert.Of(AlertCode.NextMessage)], isFinal: false);
        }

        server.Run(options => options with { Encoding = encoding, MaxMessages = 40 });
        List<SyncMl> package = [.. server.Received.Skip(2).TakeWhile(message => !message.Body.IsFinal)];
        package.Add(server.Received[2 + package.Count]);
        List<Item> chunks = [.. package.SelectMany(message => message.Body.Commands.OfType<Results>()).SelectMany(results => results.Items).Where(item => item.Source?.LocUri == "./Open/Name")];
        Assert.That(string.Concat(chunks.Select(chunk => chunk.Data?.Text)), Is.EqualTo(text));
        Assert.That(chunks.Select(chunk => chunk.Meta?.Size).ToArray()[1..], Has.All.Null);
        Assert.That(chunks[0].Meta?.Size, Is.EqualTo(System.Text.Encoding.UTF8.GetByteCount(text).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.That(chunks.Select(chunk => chunk.HasMoreData), Is.EqualTo(Enumerable.Repeat(true, chunks.Count - 1).Append(false)));
        Assert.That(package.Select(message => DmCodec.Write(message, encoding).Length), Has.All.LessThanOrEqualTo(MaxMsgSize));
        Assert.That(package.SelectMany(message => message.Body.Commands.OfType<Results>()).Count(results => results.Items[0].Source?.LocUri == "./Open/Count"), Is.EqualTo(12));
    }

    [Test]
    public void Comes_to_an_end_with_a_server_that_takes_hardly_anything()
    {
        PlayedServer server = new();
        server.Answers([Get("./Open/Name"), Get("./DevInfo/DevId")], header: header => header with { Meta = new Meta { MaxMsgSize = "20" } });
        for (int i = 0; i < 10; i++)
        {
            server.Answers([Alert.Of(AlertCode.NextMessage)], isFinal: false);
        }

        server.Run();
        Assert.That(server.Received.SelectMany(message => message.Body.Commands.OfType<Results>()).Select(results => results.Items[0].Data?.Text), Is.EqualTo(new[] { "first", "IMEI:1" }));
    }

    [Test]
    public void Does_not_return_what_is_larger_than_the_server_takes()
    {
        PlayedServer server = new();
        server.Answers([Get("./Open/Name")], header: header => header with { Meta = new Meta { MaxObjSize = "4" } });
        server.Run();
        Assert.That(server.Codes(1), Is.EqualTo(new[] { "Get 413" }));
        Assert.That(server.Received[1].Body.Commands.OfType<Results>(), Is.Empty);
    }

    [Test]
    public void Ends_without_a_word_when_the_server_aborts()
    {
        PlayedServer server = new();
        server.Answers([Alert.Of(AlertCode.SessionAbort)]);
        Assert.That(server.Run().End, Is.EqualTo(SessionEnd.AbortedByServer));
        Assert.That(server.Received, Has.Count.EqualTo(1));
    }

    [Test]
    public void Aborts_when_the_session_never_ends()
    {
        PlayedServer server = new();
        for (int i = 0; i < 10; i++)
        {
            server.Answers([Get("./Open/Name")]);
        }

        Assert.That(server.Run(options => options with { MaxMessages = 5 }).End, Is.EqualTo(SessionEnd.AbortedByClient));
        Assert.That(server.Received[^1].Body.Commands[^1], Is.InstanceOf<Alert>().With.Property("Data").EqualTo("1223"));
        Assert.That(server.Received[^1].Body.IsFinal);
    }

    [Test]
    public void Aborts_with_the_reason_when_the_server_speaks_another_version()
    {
        PlayedServer server = new();
        server.Answers([Get("./Open/Name")], header: header => header with { VerProto = "DM/1.1" });
        Assert.That(server.Run().End, Is.EqualTo(SessionEnd.AbortedByClient));
        Assert.That(((Status)server.Received[1].Body.Commands[0]).Data, Is.EqualTo("513"));
    }

    [Test]
    public void Gives_up_on_an_answer_for_another_session()
    {
        PlayedServer server = new();
        server.Answers([Set("./Open/Name", "stolen")], header: header => header with { SessionId = "2B" });
        Assert.That(server.Run().End, Is.EqualTo(SessionEnd.ProtocolError));
        Assert.That(server.Tree.Find("./Open/Name")!.Text, Is.EqualTo("first"));
    }

    private static Status StatusOf(string msgRef, string cmdRef, int code) => new()
    {
        MsgRef = msgRef,
        CmdRef = cmdRef,
        Cmd = "Alert",
        Data = code.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
