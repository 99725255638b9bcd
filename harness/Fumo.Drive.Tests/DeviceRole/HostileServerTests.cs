using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive.Tests;

/// <summary>Whatever a server does, a played device ends its session, says how, and can go on.</summary>
public sealed class HostileServerTests
{
    private static readonly byte[] Piece = new byte[64 * 1024];

    private static IEnumerable<TestCaseData> Answers()
    {
        yield return Case("garbage", (_, reply) => reply.SendAsync(200, [], "\u0003garbage"u8.ToArray()).AsTask(), SessionEnd.ProtocolError);
        yield return Case("nothing", (_, reply) => reply.SendAsync(200, [], default).AsTask(), SessionEnd.ProtocolError);
        yield return Case("500", (_, reply) => reply.SendAsync(500, [], "no"u8.ToArray()).AsTask(), SessionEnd.HttpError);
        yield return Case("echo", (request, reply) => reply.SendAsync(200, [], request.Body).AsTask(), SessionEnd.ProtocolError);
        yield return Case("endless", EndlessAsync, null);
        yield return Case("hang", (_, _) => new TaskCompletionSource().Task, null);
        yield return Case("reset", ResetAsync, null);
    }

    [TestCaseSource(nameof(Answers))]
    public void A_server_that_answers_otherwise_ends_the_session_and_nothing_else(Func<WebRequest, IWebReply, Task> answer, SessionEnd? end)
    {
        ServerStand stand = new();
        PlayedSession? before = null;
        PlayedSession? spoilt = null;
        TroubleException? trouble = null;
        PlayedSession? after = null;

        stand.Play(async server =>
        {
            PlayedDevice device = await server.PlayAsync();
            before = await device.SessionAsync();
            stand.Scripted.Instead = answer;
            if (end is null)
            {
                trouble = await Assert.ThrowsAsync<TroubleException>(() => device.SessionAsync());
            }
            else
            {
                spoilt = await device.SessionAsync();
            }

            stand.Scripted.Instead = null;
            after = await device.SessionAsync();
        });

        Assert.That(before!.IsCompleted && after!.IsCompleted, after!.Outcome.Detail);
        Assert.That(spoilt?.Outcome.End, Is.EqualTo(end));
        Assert.That(trouble?.Cause, Is.EqualTo(end is null ? TroubleCause.Connection : null));
        Assert.That(stand.Written<MessageEntry>().Count(message => message.IsFromImplementation), Is.EqualTo(3));
        Assert.That(stand.Written<TroubleEntry>().Count(), Is.EqualTo(end is null ? 1 : 0));
    }

    [Test]
    public void A_server_that_is_never_there_is_gone()
    {
        ServerStand stand = new(section => section with { Url = new Uri("http://nowhere.example/dm") });

        stand.Play(async server =>
        {
            PlayedDevice device = await server.PlayAsync();
            await Assert.ThrowsAsync<TroubleException>(() => device.SessionAsync());

            Assert.That(server.Gone, Has.Property("Cause").EqualTo(TroubleCause.Connection));
            await Assert.ThrowsAsync<TroubleException>(() => device.SessionAsync());
        });

        Assert.That(stand.Written<MessageEntry>().Count(message => !message.IsFromImplementation), Is.EqualTo(1));
    }

    private static TestCaseData Case(string name, Func<WebRequest, IWebReply, Task> answer, SessionEnd? end) =>
        new TestCaseData(answer, end).SetArgDisplayNames(name);

    private static async Task EndlessAsync(WebRequest request, IWebReply reply)
    {
        await reply.StartAsync(200, []);
        for (int sent = 0; sent < 64 * 1024 * 1024; sent += Piece.Length)
        {
            await reply.WriteAsync(Piece);
        }
    }

    private static Task ResetAsync(WebRequest request, IWebReply reply)
    {
        reply.Abort();
        return Task.CompletedTask;
    }
}
