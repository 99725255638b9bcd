using Fumo.Session;

namespace Fumo.Reference;

/// <summary>The reference server as a program of its own.</summary>
public static class ReferenceServerProgram
{
    /// <summary>Runs a server over the network until it is told to stop.</summary>
    /// <param name="options">What it is; its address is replaced by the one that was bound, unless devices are told another.</param>
    /// <param name="listen">Where it listens.</param>
    /// <param name="isAdvertised">True when the address of the options is the one that devices are told.</param>
    /// <param name="output">First where it listens, then one line for each notable event.</param>
    /// <param name="error">Why it could not start.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>The exit code: 0, or 2 when an option is wrong, or 3 when the address cannot be bound.</returns>
    public static Task<int> RunAsync(
        ReferenceServerOptions options, WebListenerOptions listen, bool isAdvertised, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(listen);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        return ReferenceProgram.RunAsync("server", (loop, tell) => RunAsync(options, listen, isAdvertised, loop, tell, cancel), output, error);
    }

    /// <summary>Starts a server on a listener of its own; dispose what is returned to end it. Called on the server's loop.</summary>
    /// <param name="options">What it is; its address is replaced by the one that was bound, unless devices are told another.</param>
    /// <param name="listen">Where it listens.</param>
    /// <param name="isAdvertised">True when the address of the options is the one that devices are told.</param>
    /// <param name="loop">The server's loop.</param>
    /// <param name="notable">Hears of everything notable, one line each; null for nobody.</param>
    /// <exception cref="ArgumentException">A fault or variant is unknown.</exception>
    /// <exception cref="IOException">The address cannot be bound.</exception>
    public static async Task<ListeningServer> StartAsync(
        ReferenceServerOptions options, WebListenerOptions listen, bool isAdvertised, EventLoop loop, Action<string>? notable = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(listen);
        ArgumentNullException.ThrowIfNull(loop);
        LateHandler late = new();
        WebListener listener = await WebListener.StartAsync(listen, loop, late, fault => notable?.Invoke(fault.ToString()));
        try
        {
            ReferenceServer server = new(isAdvertised ? options : options with { Address = listener.Address }, loop.Time, notable);
            late.Handler = server;
            return new ListeningServer(server, listener);
        }
        catch
        {
            await listener.DisposeAsync();
            throw;
        }
    }

    private static async Task RunAsync(
        ReferenceServerOptions options, WebListenerOptions listen, bool isAdvertised, EventLoop loop, Action<string> tell, CancellationToken cancel)
    {
        await using ListeningServer listening = await StartAsync(options, listen, isAdvertised, loop, tell);
        tell($"listening {listening.Address.AbsoluteUri.TrimEnd('/')}");
        TaskCompletionSource stopped = new();
        await using CancellationTokenRegistration stop = cancel.Register(() => loop.Post(_ => stopped.TrySetResult(), null));
        await stopped.Task;
    }
}
