namespace Fumo.Session.Tests;

public sealed class VirtualTimeLoopTests
{
    [Test]
    public void An_hour_of_waiting_passes_on_the_clock_of_the_loop()
    {
        VirtualTimeLoop loop = new();
        DateTimeOffset start = loop.Time.GetUtcNow();

        loop.Run(() => Task.Delay(TimeSpan.FromHours(1), loop.Time));

        Assert.That(loop.Time.GetUtcNow() - start, Is.EqualTo(TimeSpan.FromHours(1)));
    }

    [Test]
    public void A_loop_on_which_everything_waits_says_so()
    {
        VirtualTimeLoop loop = new();

        Assert.That(() => loop.Run(() => new TaskCompletionSource().Task), Throws.InvalidOperationException);
    }

    [Test]
    public void Octets_written_piece_by_piece_arrive_over_the_memory_network()
    {
        VirtualTimeLoop loop = new();

        byte[] body = loop.Run(async () =>
        {
            MemoryNetwork network = new();
            network.Listen(new Uri("http://dm.example:80"), new Countdown(loop.Time));
            WebRequest request = new() { Method = "GET", Uri = new Uri("http://dm.example/count") };
            await using WebResponse response = await network.SendAsync(request, CancellationToken.None);
            return await response.ReadAllAsync(100);
        });

        Assert.That(body, Is.EqualTo(new byte[] { 3, 2, 1 }));
    }

    private sealed class Countdown(TimeProvider time) : IWebHandler
    {
        public async Task HandleAsync(WebRequest request, IWebReply reply, CancellationToken closed)
        {
            await reply.StartAsync(200, [], closed);
            for (byte left = 3; left > 0; left--)
            {
                await Task.Delay(TimeSpan.FromSeconds(10), time, closed);
                await reply.WriteAsync(new[] { left }, closed);
            }
        }
    }
}
