using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Fumo.Session.Tests.Web;

public sealed class HttpWebClientTests
{
    [Test]
    public async Task Brings_request_and_response_over_unchanged()
    {
        WebRequest? seen = null;
        (int status, byte[] body, string? field) = await AskAsync(
            async (request, reply, closed) =>
            {
                seen = request;
                await reply.StartAsync(302, new WebHeaders { { "Location", "/elsewhere" }, { "X-Own", "a" } }, closed);
                await reply.WriteAsync("moved"u8.ToArray(), closed);
            },
            new WebHeaders { { "Content-Type", "application/vnd.syncml.dm+xml" }, { "x-syncml-hmac", "mac=AA==" } },
            "body");
        Assert.That((status, Encoding.UTF8.GetString(body), field), Is.EqualTo((302, "moved", "a")));
        Assert.That((seen!.Method, Encoding.UTF8.GetString(seen.Body.Span), seen.Headers["content-type"], seen.Headers["x-syncml-hmac"]), Is.EqualTo(
            ("POST", "body", "application/vnd.syncml.dm+xml", "mac=AA==")));
    }

    [Test]
    public async Task Says_that_nobody_listens()
    {
        using TcpListener free = new(IPAddress.Loopback, 0);
        free.Start();
        int port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        using HttpWebClient client = new();
        WebException? failure = await Assert.ThrowsAsync<WebException>(() => client.SendAsync(new WebRequest { Method = "GET", Uri = new Uri($"http://127.0.0.1:{port}/") }, CancellationToken.None));
        Assert.That(failure!.Failure, Is.EqualTo(WebFailure.NotConnected));
    }

    [Test]
    public void Says_that_the_body_broke_off() =>
        Assert.That(
            () => AskAsync(
                async (_, reply, closed) =>
                {
                    await reply.StartAsync(200, new WebHeaders { { "Content-Length", "100" } }, closed);
                    await reply.WriteAsync(new byte[10], closed);
                    reply.Abort();
                },
                [],
                ""),
            Throws.TypeOf<WebException>().With.Property(nameof(WebException.Failure)).EqualTo(WebFailure.ConnectionLost).Or.Property(nameof(WebException.Failure)).EqualTo(WebFailure.Truncated));

    [Test]
    public void Says_why_no_answer_came() =>
        Assert.That(
            () => AskAsync(
                (_, reply, _) =>
                {
                    reply.Abort();
                    return Task.CompletedTask;
                },
                [],
                ""),
            Throws.TypeOf<WebException>().With.Message.Not.Contains("while sending the request"));

    private static async Task<(int Status, byte[] Body, string? Field)> AskAsync(Func<WebRequest, IWebReply, CancellationToken, Task> answer, WebHeaders headers, string body)
    {
        using RealTimeLoop loop = new();
        using HttpWebClient client = new();
        return await loop.InvokeAsync(async () =>
        {
            await using WebListener listener = await WebListener.StartAsync(new WebListenerOptions { Listen = new Uri("http://127.0.0.1:0") }, loop, new Answering(answer));
            WebRequest request = new() { Method = "POST", Uri = listener.Address, Headers = headers, Body = Encoding.UTF8.GetBytes(body) };
            await using WebResponse response = await client.SendAsync(request, CancellationToken.None);
            return (response.Status, await response.ReadAllAsync(1000), response.Headers["X-Own"]);
        });
    }

    private sealed class Answering(Func<WebRequest, IWebReply, CancellationToken, Task> answer) : IWebHandler
    {
        public Task HandleAsync(WebRequest request, IWebReply reply, CancellationToken closed) => answer(request, reply, closed);
    }
}
