using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A download that breaks is suspended, shown by State 20, and resumed some times before it is given up.</summary>
public sealed class ResumesAfterEachBreak() : DeviceVariant("A38", "shows State 20 while a broken download is suspended, and resumes it three times", "FUMO-C-008"), IWebClient
{
    private const int Most = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);
    private IWebClient? way;
    private string? root;

    /// <inheritdoc/>
    public override IWebClient PackageWeb(IWebClient web)
    {
        way = web;
        return this;
    }

    /// <inheritdoc/>
    public override Task GoingOnAsync(OperationOrder order, FumoState next, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(order);
        root = order.Root;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<WebResponse> SendAsync(WebRequest request, CancellationToken cancel)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                await using WebResponse response = await way!.SendAsync(request, cancel);
                return Whole.Of(response, await response.ReadAllAsync(int.MaxValue, cancel));
            }
            catch (WebException broken) when (broken.Failure != WebFailure.NotConnected && attempt < Most && root is not null)
            {
                Device.SetState(root, FumoState.DownloadFailed);
                await Task.Delay(Pause, Device.Time, cancel);
                Device.SetState(root, FumoState.DownloadProgressing);
            }
        }
    }

    private sealed class Whole : WebResponse
    {
        private ReadOnlyMemory<byte> left;

        public static Whole Of(WebResponse response, byte[] octets) => new() { Status = response.Status, Headers = response.Headers, left = octets };

        public override ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancel = default)
        {
            ReadOnlyMemory<byte> all = left;
            left = default;
            return ValueTask.FromResult(all);
        }

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
