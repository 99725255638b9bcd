using System.Net.Sockets;
using System.Text;

namespace Fumo.Session.Tests;

public sealed class WebListenerTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly RealTimeLoop loop = new("listener test");

    public void Dispose() => loop.Dispose();

    [Test]
    public async Task Takes_a_request_with_a_length()
    {
        await using Listening listening = await StartAsync();

        string answer = await listening.AskAsync("POST /dm HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc");

        Assert.Multiple(() =>
        {
            Assert.That(answer, Does.StartWith("HTTP/1.1 200").And.EndsWith("\r\n\r\nabc"));
            Assert.That(listening.Last.Uri, Is.EqualTo(new Uri("http://x/dm")));
            Assert.That(listening.Last.BodyFailure, Is.Null);
        });
    }

    [TestCase("POST /dm HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n", TestName = "chunked")]
    [TestCase("POST /dm HTTP/1.0\r\nContent-Length: 3\r\n\r\nabc", TestName = "HTTP/1.0 without Host")]
    [TestCase("POST http://elsewhere/dm HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Encoding: UTF-8\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabc", TestName = "absolute target and a Content-Encoding that is none")]
    public async Task Takes_a_request_as_devices_write_it(string request)
    {
        await using Listening listening = await StartAsync();

        string answer = await listening.AskAsync(request);

        Assert.That(answer, Does.Contain(" 200 ").And.EndsWith("abc"));
        Assert.That(listening.Last.Uri.AbsolutePath, Is.EqualTo("/dm"));
    }

    [Test]
    public async Task Says_of_half_a_body_that_it_is_not_whole()
    {
        await using Listening listening = await StartAsync();

        using (Socket socket = await listening.ConnectAsync())
        {
            await socket.SendAsync("POST /dm HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc"u8.ToArray());
        }

        WebRequest half = await listening.Heard.Task.WaitAsync(Patience);

        Assert.That(half.BodyFailure, Does.StartWith("The body was not whole: 10 octets were announced"));
    }

    [Test]
    public async Task Cuts_a_body_that_is_longer_than_the_limit()
    {
        await using Listening listening = await StartAsync(options => options with { MaxBody = 1000 });

        string answer = await listening.AskAsync(
            "POST /dm HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 100000\r\n\r\n" + new string('x', 100000));

        Assert.Multiple(() =>
        {
            Assert.That(answer, Does.StartWith("HTTP/1.1 200"));
            Assert.That(listening.Last.Body.Length, Is.EqualTo(1000));
            Assert.That(listening.Last.BodyFailure, Is.EqualTo("The body is longer than the 1000 octets that are taken."));
        });
    }

    [Test]
    public async Task Waits_for_a_slow_body_no_longer_than_the_deadline()
    {
        await using Listening listening = await StartAsync(options => options with { BodyDeadline = TimeSpan.FromMilliseconds(50) });

        string answer = await listening.AskAsync("POST /dm HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 10\r\n\r\nabc");

        Assert.That(answer, Does.StartWith("HTTP/1.1 200"));
        Assert.That(listening.Last.BodyFailure, Is.EqualTo("The body was not whole: 10 octets were announced and 3 could be read within 0.05 s."));
    }

    [Test]
    public async Task Announces_more_than_it_sends_when_told_so()
    {
        await using Listening listening = await StartAsync();
        listening.Answer = async reply =>
        {
            await reply.StartAsync(200, new WebHeaders { { "Content-Length", "10" } });
            await reply.WriteAsync("abc"u8.ToArray());
        };

        string answer = await listening.AskAsync("GET /package HTTP/1.1\r\nHost: x\r\n\r\n");

        Assert.That(answer, Does.Contain("Content-Length: 10").And.EndsWith("\r\n\r\nabc"));
    }

    [Test]
    public async Task Announces_less_than_it_is_given()
    {
        await using Listening listening = await StartAsync();
        listening.Answer = reply => reply.SendAsync(200, new WebHeaders { { "Content-Length", "2" } }, "abc"u8.ToArray()).AsTask();

        string answer = await listening.AskAsync("GET /package HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        Assert.That(answer, Does.EndWith("\r\n\r\nab"));
    }

    [Test]
    public async Task Resets_the_connection_behind_the_octets_that_were_written()
    {
        await using Listening listening = await StartAsync();
        TaskCompletionSource read = new(TaskCreationOptions.RunContinuationsAsynchronously);
        listening.Answer = async reply =>
        {
            await reply.StartAsync(200, new WebHeaders { { "Content-Length", "10" } });
            await reply.WriteAsync("abc"u8.ToArray());
            await read.Task;
            reply.Abort();
        };

        using Socket socket = await listening.ConnectAsync();
        await socket.SendAsync("GET /package HTTP/1.1\r\nHost: x\r\n\r\n"u8.ToArray());
        string answer = await Listening.ReadUntilAsync(socket, "abc");
        read.SetResult();

        Assert.That(answer, Does.EndWith("abc"));
        Assert.That(
            async () => await socket.ReceiveAsync(new byte[10]).WaitAsync(Patience),
            Throws.TypeOf<SocketException>().With.Property("SocketErrorCode").EqualTo(SocketError.ConnectionReset));
    }

    [Test]
    public async Task Tells_the_handler_that_the_other_side_has_gone()
    {
        await using Listening listening = await StartAsync();
        TaskCompletionSource gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        listening.AnswerUntil = async (_, closed) =>
        {
            using CancellationTokenRegistration registered = closed.Register(
                () => gone.SetResult(), useSynchronizationContext: false);
            held.SetResult();
            await Task.Delay(Timeout.Infinite, closed);
        };

        Socket socket = await listening.ConnectAsync();
        await socket.SendAsync("GET /held HTTP/1.1\r\nHost: x\r\n\r\n"u8.ToArray());
        await held.Task.WaitAsync(Patience);
        socket.Dispose();

        Assert.That(async () => await gone.Task.WaitAsync(Patience), Throws.Nothing);
    }

    [Test]
    public async Task Answers_500_and_tells_its_owner_when_the_handler_throws()
    {
        await using Listening listening = await StartAsync();
        listening.Answer = _ => throw new InvalidOperationException("mistake");

        string answer = await listening.AskAsync("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        Assert.That(answer, Does.StartWith("HTTP/1.1 500"));
        Assert.That((await listening.Fault.Task.WaitAsync(Patience)).Message, Is.EqualTo("mistake"));
    }

    [Test]
    public async Task A_head_request_gets_the_header_alone()
    {
        await using Listening listening = await StartAsync();
        listening.Answer = reply => reply.SendAsync(200, [], "abc"u8.ToArray()).AsTask();

        string answer = await listening.AskAsync("HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        Assert.That(answer, Does.Contain("Content-Length: 3").And.EndsWith("\r\n\r\n"));
    }

    private async Task<Listening> StartAsync(Func<WebListenerOptions, WebListenerOptions>? change = null)
    {
        WebListenerOptions options = new() { Listen = new Uri("http://127.0.0.1:0") };
        Listening listening = new();
        await listening.StartAsync(change is null ? options : change(options), loop);
        return listening;
    }

    private sealed class Listening : IWebHandler, IAsyncDisposable
    {
        private WebListener? listener;

        public TaskCompletionSource<WebRequest> Heard { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource<Exception> Fault { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public WebRequest Last => Heard.Task.Result;

        public Func<IWebReply, Task>? Answer { get; set; }

        public Func<IWebReply, CancellationToken, Task>? AnswerUntil { get; set; }

        public async Task StartAsync(WebListenerOptions options, EventLoop loop) =>
            listener = await WebListener.StartAsync(options, loop, this, fault => Fault.TrySetResult(fault));

        public async Task HandleAsync(WebRequest request, IWebReply reply, CancellationToken closed)
        {
            Heard.TrySetResult(request);
            await (AnswerUntil is not null ? AnswerUntil(reply, closed)
                : Answer is not null ? Answer(reply)
                : reply.SendAsync(200, [], request.Body, closed).AsTask());
        }

        public async Task<Socket> ConnectAsync()
        {
            Socket socket = new(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync("127.0.0.1", listener!.Address.Port);
            return socket;
        }

        public async Task<string> AskAsync(string request)
        {
            using Socket socket = await ConnectAsync();
            await socket.SendAsync(Encoding.ASCII.GetBytes(request));
            return await ReadUntilAsync(socket, null);
        }

        public static async Task<string> ReadUntilAsync(Socket socket, string? end)
        {
            using CancellationTokenSource patience = new(Patience);
            StringBuilder answer = new();
            byte[] piece = new byte[65536];
            int length;
            while ((end is null || !answer.ToString().EndsWith(end, StringComparison.Ordinal))
                && (length = await socket.ReceiveAsync(piece, patience.Token)) > 0)
            {
                answer.Append(Encoding.ASCII.GetString(piece, 0, length));
            }

            return answer.ToString();
        }

        public ValueTask DisposeAsync() => listener!.DisposeAsync();
    }
}
