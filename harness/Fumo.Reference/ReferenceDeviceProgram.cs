using Fumo.Session;

namespace Fumo.Reference;

/// <summary>The reference device as a program of its own.</summary>
public static class ReferenceDeviceProgram
{
    private static readonly TimeSpan UsualPoll = TimeSpan.FromSeconds(1);

    /// <summary>Runs a device over the network until it has done what it was started for, or is told to stop.</summary>
    /// <param name="options">What the device is.</param>
    /// <param name="start">What brings its sessions about.</param>
    /// <param name="output">One line for each notable event.</param>
    /// <param name="error">Why it could not start.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>The exit code: 0, or 2 when an option is wrong, or 3 when a listener could not be opened.</returns>
    public static Task<int> RunAsync(
        ReferenceDeviceOptions options, DeviceStart start, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        return ReferenceProgram.RunAsync("device", (loop, tell) => RunAsync(options, start, loop, tell, cancel), output, error);
    }

    /// <summary>Lets a device do what brings its sessions about, until it is done or cancelled. Called on the device's loop.</summary>
    /// <param name="device">The device.</param>
    /// <param name="start">What brings its sessions about.</param>
    /// <param name="loop">The device's loop.</param>
    /// <param name="tell">Hears where it listens.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task StartAsync(ReferenceDevice device, DeviceStart start, EventLoop loop, Action<string> tell, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(tell);
        if (start.WakeUdp is { } datagrams)
        {
            using WakeUdpListener listener = new(datagrams);
            tell($"listening udp {listener.Address}");
            await Task.WhenAny(listener.ListenAsync(octets => device.Wake(octets), cancel), device.StandByAsync(cancel)).Unwrap();
        }
        else if (start.WakeHttp is { } address)
        {
            await using WebListener listener = await WebListener.StartAsync(new WebListenerOptions { Listen = address }, loop, new WakeHttpHandler(device));
            tell($"listening {listener.Address}");
            await device.StandByAsync(cancel);
        }
        else if (start.IsOnce)
        {
            await device.OnceAsync(cancel);
        }
        else if (start.IsStandingBy)
        {
            await device.StandByAsync(cancel);
        }
        else
        {
            await device.PollAsync(start.Poll ?? UsualPoll, cancel);
        }
    }

    private static async Task RunAsync(
        ReferenceDeviceOptions options, DeviceStart start, EventLoop loop, Action<string> tell, CancellationToken cancel)
    {
        using HttpWebClient web = new(new HttpWebClientOptions { AuthorityFile = options.AuthorityFile });
        using ReferenceDevice device = new(options, web, loop.Time, null, tell);
        await StartAsync(device, start, loop, tell, cancel);
    }
}
