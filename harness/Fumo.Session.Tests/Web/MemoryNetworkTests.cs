namespace Fumo.Session.Tests;

public sealed class MemoryNetworkTests
{
    private static readonly Uri Address = new("http://dm.example:80");

    [Test]
    public void A_writer_waits_for_a_reader_that_does_not_read()
    {
        VirtualTimeLoop loop = new();
        Flood flood = new(pieces: 100);

        loop.Run(async () =>
        {
            await using WebResponse response = await AskAsync(flood, "GET");
            await Task.Delay(TimeSpan.FromSeconds(1), loop.Time);
            Assert.That(flood.Written, Is.LessThan(10));
            Assert.That(await response.ReadAllAsync(1000), Has.Length.EqualTo(100));
        });

        Assert.That(flood.Written, Is.EqualTo(100));
    }

    [Test]
    public void A_writer_hears_of_a_reader_that_leaves()
    {
        VirtualTimeLoop loop = new();
        Flood flood = new(pieces: 100);

        loop.Run(async () =>
        {
            await using (WebResponse response = await AskAsync(flood, "GET"))
            {
                await response.ReadAsync();
            }

            await Task.Delay(TimeSpan.FromSeconds(1), loop.Time);
        });

        Assert.That(flood.Failure, Is.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void A_head_request_gets_no_body()
    {
        VirtualTimeLoop loop = new();

        byte[] body = loop.Run(async () =>
        {
            await using WebResponse response = await AskAsync(new Flood(pieces: 3), "HEAD");
            return await response.ReadAllAsync(10);
        });

        Assert.That(body, Is.Empty);
    }

    private static Task<WebResponse> AskAsync(IWebHandler handler, string method)
    {
        MemoryNetwork network = new();
        network.Listen(Address, handler);
        return network.SendAsync(new WebRequest { Method = method, Uri = Address }, CancellationToken.None);
    }

    private sealed class Flood(int pieces) : IWebHandler
    {
        public int Written { get; private set; }

        public Exception? Failure { get; private set; }

        public async Task HandleAsync(WebRequest request, IWebReply reply, CancellationToken closed)
        {
            await reply.StartAsync(200, [], closed);
            try
            {
                for (; Written < pieces; Written++)
                {
                    await reply.WriteAsync(new byte[1], closed);
                }
            }
            catch (OperationCanceledException failure)
            {
                Failure = failure;
                throw;
            }
        }
    }
}
