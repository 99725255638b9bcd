using Fumo.Dm;

namespace Fumo.Session.Tests.Client;

public sealed class GroupTests
{
    private static readonly Alert Question = Alert.Of(AlertCode.ConfirmOrReject) with
    {
        Items = [new Item { Data = DataValue.OfText("MAXDT=30") }, new Item { Data = DataValue.OfText("Go on?") }],
    };

    private static Replace Set(string uri, string text, string? format = null) => new()
    {
        Items = [new Item { Target = Location.Of(uri), Meta = format is null ? null : new Meta { Format = format }, Data = DataValue.OfText(text) }],
    };

    [Test]
    public void A_command_without_an_id_is_not_done_and_told_with_an_empty_reference()
    {
        PlayedServer server = new();
        server.Answers([new Sequence { CmdId = "7", Commands = [Set("./Open/Name", "a") with { CmdId = string.Empty }] }]);
        server.Run();
        Assert.That(server.Codes(1), Is.EqualTo(new[] { "Sequence 200", "Replace 400" }));
        Assert.That(server.Tree.Find("./Open/Name")!.Text, Is.EqualTo("first"));
    }

    [Test]
    public void A_sequence_goes_on_after_an_error()
    {
        PlayedServer server = new();
        server.Answers([new Sequence { Commands = [Set("./Open/Name", "a"), Set("./Open/None", "b"), Set("./Open/Count", "3", "int")] }]);
        server.Run();
        Assert.That(server.Codes(1), Is.EqualTo(new[] { "Sequence 200", "Replace 200", "Replace 404", "Replace 200" }));
    }

    [Test]
    public void An_atomic_is_done_as_a_whole()
    {
        PlayedServer server = new();
        int notices = 0;
        server.Answers([new Atomic { Commands = [Set("./Open/Name", "a"), Add("./Open/New", "n")] }]);
        server.Run();
        server.Tree.Find("./Open/Name")!.Replaced = () => notices++;
        Assert.That(server.Codes(1), Is.EqualTo(new[] { "Atomic 200", "Replace 200", "Add 200" }));
        Assert.That(server.Tree.Find("./Open/New")!.Text, Is.EqualTo("n"));
    }

    [Test]
    public void An_atomic_that_fails_leaves_nothing_behind()
    {
        PlayedServer server = new();
        server.Answers([new Atomic { Commands = [Set("./Open/Name", "a"), Add("./Open/New", "n"), Delete("./Open/Nothing"), Set("./Open/Count", "3", "int")] }]);
        server.Run();
        Assert.That(server.Codes(1), Is.EqualTo(new[] { "Atomic 507", "Replace 216", "Add 216", "Delete 404", "Replace 215" }));
        Assert.That(server.Tree.Find("./Open/Name")!.Text, Is.EqualTo("first"));
        Assert.That(server.Tree.Find("./Open/New"), Is.Null);
    }

    [Test]
    public void An_atomic_takes_no_Get()
    {
        PlayedServer server = new();
        server.Answers([new Atomic { Commands = [new Get { Items = [Item.To("./Open/Name")] }, new Exec { Items = [Item.To("./Open")] }] }]);
        server.Run();
        Assert.That(server.Codes(1), Is.EqualTo(new[] { "Atomic 507", "Get 500", "Exec 215" }));
    }

    [TestCase(200, "Alert 200", "Sequence 200", "Alert 200", "Replace 200", "Replace 200")]
    [TestCase(304, "Alert 304", "Sequence 200", "Alert 304", "Replace 215", "Replace 200")]
    [TestCase(214, "Alert 214", "Sequence 215", "Alert 215", "Replace 215", "Replace 215")]
    public void The_user_decides_what_is_done(int answer, params string[] codes)
    {
        PlayedServer server = new();
        server.Answers([Question, new Sequence { Commands = [Question, Set("./Open/Name", "a")] }, Set("./Open/Count", "8", "int")]);
        server.Run(options => options with { User = new Person(answer) });
        Assert.That(server.Codes(1), Is.EqualTo(codes));
    }

    [Test]
    public void A_user_who_does_not_answer_in_time_has_not_answered()
    {
        PlayedServer server = new();
        server.Answers([Question]);
        server.Run(options => options with { User = new Person(null) });
        Assert.That(server.Codes(1), Is.EqualTo(new[] { "Alert 408" }));
    }

    [Test]
    public void Without_a_user_there_is_no_interaction()
    {
        PlayedServer server = new();
        server.Answers([Question, new Atomic { Commands = [Question, Set("./Open/Name", "a")] }, Question with { Items = [] }]);
        server.Run();
        Assert.That(server.Codes(1), Is.EqualTo(new[] { "Alert 406", "Atomic 507", "Alert 406", "Replace 215", "Alert 406" }));
    }

    private static Add Add(string uri, string text) => new() { Items = [new Item { Target = Location.Of(uri), Data = DataValue.OfText(text) }] };

    private static Delete Delete(string uri) => new() { Items = [Item.To(uri)] };

    private sealed class Person(int? code) : IDeviceUser
    {
        public async Task<UserAnswer> AnswerAsync(Alert alert, CancellationToken cancel)
        {
            if (code is not { } given)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
                return UserAnswer.Of(0);
            }

            return UserAnswer.Of(given);
        }
    }
}
