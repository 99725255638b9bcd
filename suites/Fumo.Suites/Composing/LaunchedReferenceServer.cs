using Fumo.Drive;
using Fumo.Reference;

namespace Fumo.Suites;

/// <summary>A reference server that runs in this process.</summary>
/// <param name="server">The server.</param>
/// <param name="listening">Where it is reached.</param>
/// <param name="address">Its DM address.</param>
internal sealed class LaunchedReferenceServer(ReferenceServer server, IListening listening, Uri address) : ILaunched, IReachable
{
    private readonly TaskCompletionSource<ExitReport> exited = new();

    /// <inheritdoc/>
    public string Description => "the reference server, in the harness's own process";

    /// <inheritdoc/>
    public Uri Address => address;

    /// <inheritdoc/>
    public Task<ExitReport> Exited => exited.Task;

    /// <inheritdoc/>
    public async Task StopAsync(bool isPowerCut = false)
    {
        server.Dispose();
        await listening.DisposeAsync();
        exited.TrySetResult(new ExitReport(0, null));
    }
}
