using Fumo.Plan;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>
/// The server role: a DM server, a package server, and whatever makes the client come, put together from a configuration.
/// Started and stopped on its loop.
/// </summary>
public sealed class Harness : IAsyncDisposable
{
    private readonly List<IListening> listening;
    private readonly DmServer server;
    private readonly Waker waker;
    private readonly Implementation implementation;

    internal Harness(HarnessInside inside)
    {
        (listening, server, waker, implementation) = (inside.Listening, inside.Server, inside.Waker, inside.Implementation);
        (Device, Packages, DmAddress) = (inside.Device, inside.Packages, inside.DmAddress);
    }

    /// <summary>The client under test.</summary>
    public Device Device { get; }

    /// <summary>The package server; null when packages are hosted elsewhere.</summary>
    public PackageServer? Packages { get; }

    /// <summary>The DM address that clients are told.</summary>
    public Uri DmAddress { get; }

    /// <summary>
    /// Listens, then launches the client, if it is to be launched. A launch that fails is no exception: it is in the
    /// transcript, and <see cref="Device.Gone"/> says so.
    /// </summary>
    /// <param name="configuration">A configuration of the role client.</param>
    /// <param name="parts">What is plugged in.</param>
    /// <exception cref="IOException">An address cannot be listened at.</exception>
    public static Task<Harness> StartAsync(RunConfiguration configuration, HarnessParts parts) =>
        new HarnessComposition(configuration, parts).StartAsync();

    /// <summary>Ends the launched client (TERM, KILL after 5 s), every session, and stops listening.</summary>
    public async Task StopAsync()
    {
        await waker.StopAsync();
        await implementation.StopAsync();
        server.Dispose();
        foreach (IListening one in listening)
        {
            await one.DisposeAsync();
        }

        listening.Clear();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        waker.Dispose();
    }
}
