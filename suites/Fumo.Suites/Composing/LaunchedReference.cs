using System.Diagnostics.CodeAnalysis;
using Fumo.Drive;
using Fumo.Reference;
using Fumo.Session;

namespace Fumo.Suites;

/// <summary>A reference device that runs in this process. It opens sessions when it is asked, in the way that the configuration asks.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Ends, and disposes of what it owns, in StopAsync, as every launched implementation does.")]
internal sealed class LaunchedReference : ILaunched, IWakeable, IOperable
{
    private readonly ReferenceDevice device;
    private readonly CancellationTokenSource power = new();
    private readonly TaskCompletionSource<ExitReport> exited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Switches the device on.</summary>
    /// <param name="device">The device.</param>
    /// <param name="start">What brings its sessions about.</param>
    /// <param name="loop">Where it runs.</param>
    public LaunchedReference(ReferenceDevice device, DeviceStart start, EventLoop loop)
    {
        this.device = device;
        _ = RunAsync(start, loop);
    }

    /// <inheritdoc/>
    public string Description => "the reference device, in the harness's own process";

    /// <inheritdoc/>
    public Task<ExitReport> Exited => exited.Task;

    /// <inheritdoc/>
    public Task WakeAsync() => device.WakeAsync();

    /// <inheritdoc/>
    public bool TryAct(string prompt)
    {
        if (prompt == PromptId.Request)
        {
            device.RequestUpdate(UpdateRequester.User);
        }

        return prompt == PromptId.Request || (prompt == PromptId.Cancel && device.Cancel());
    }

    /// <inheritdoc/>
    public async Task StopAsync(bool isPowerCut = false)
    {
        if (isPowerCut)
        {
            device.Dispose();
        }

        // Not CancelAsync: that leaves the loop.
        power.Cancel();
        await exited.Task;
        device.Dispose();
        power.Dispose();
    }

    private async Task RunAsync(DeviceStart start, EventLoop loop)
    {
        try
        {
            await ReferenceDeviceProgram.StartAsync(device, start, loop, _ => { }, power.Token);
            exited.TrySetResult(new ExitReport(0, null));
        }
        catch (Exception failure)
        {
            exited.TrySetResult(new ExitReport(1, failure.ToString()));
        }
    }
}
