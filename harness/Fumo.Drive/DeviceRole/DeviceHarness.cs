using Fumo.Plan;

namespace Fumo.Drive;

/// <summary>The client role: devices that are played against a DM server, put together from a configuration. Started and stopped on its loop.</summary>
public sealed class DeviceHarness : IAsyncDisposable
{
    private readonly Implementation implementation;

    internal DeviceHarness(ServerUnderTest server, Implementation implementation) => (Server, this.implementation) = (server, implementation);

    /// <summary>The server under test.</summary>
    public ServerUnderTest Server { get; }

    /// <summary>
    /// Launches the server, if it is to be launched, and waits until it answers. A launch that fails is no exception: it is in
    /// the transcript, and <see cref="ServerUnderTest.Gone"/> says so.
    /// </summary>
    /// <param name="configuration">A configuration of the role server.</param>
    /// <param name="parts">What is plugged in.</param>
    public static Task<DeviceHarness> StartAsync(RunConfiguration configuration, HarnessParts parts) =>
        new DeviceHarnessComposition(configuration, parts).StartAsync();

    /// <summary>Ends the launched server (TERM, KILL after 5 s).</summary>
    public Task StopAsync() => implementation.StopAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync();
}
