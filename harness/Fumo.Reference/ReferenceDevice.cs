using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A complete FUMO client, written from the standard. Lives on an event loop; disposing is a power cut.</summary>
public sealed class ReferenceDevice : IDisposable
{
    /// <summary>Switches a device on.</summary>
    /// <param name="options">What it is.</param>
    /// <param name="web">How it reaches servers.</param>
    /// <param name="time">The loop's clock.</param>
    /// <param name="store">Where its state outlives it; null for the folder of the options, or memory.</param>
    public ReferenceDevice(ReferenceDeviceOptions options, IWebClient web, TimeProvider time, IDeviceStore? store = null) =>
        throw new NotImplementedException($"{options} {web} {time} {store}");

    /// <summary>Hears of everything notable, one line each.</summary>
    public Action<string>? Notable { get; set; }

    /// <summary>Opens a session; ends when nothing is left to do: no session, no operation, no alert to deliver.</summary>
    /// <param name="cancel">Gives it up.</param>
    public Task OnceAsync(CancellationToken cancel = default) => throw new NotImplementedException();

    /// <summary>Opens a session again and again until cancelled.</summary>
    /// <param name="interval">The time between the end of one and the start of the next.</param>
    /// <param name="cancel">Ends it, without an exception.</param>
    public Task PollAsync(TimeSpan interval, CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>Waits for what comes from outside and delivers what is left over, until cancelled.</summary>
    /// <param name="cancel">Ends it, without an exception.</param>
    public Task StandByAsync(CancellationToken cancel) => throw new NotImplementedException();

    /// <summary>Someone wants a session: opens one, client-initiated; ends with the session.</summary>
    public Task WakeAsync() => throw new NotImplementedException();

    /// <summary>A notification came in: opens the session it asks for, or ignores it.</summary>
    /// <param name="notification">Package #0.</param>
    /// <returns>True when it opened a session.</returns>
    public Task<bool> WakeAsync(ReadOnlyMemory<byte> notification) => throw new NotImplementedException();

    /// <summary>Asks the server for an update, in a session of its own (FUMO 1.0.2, 7).</summary>
    /// <param name="who">Who asks.</param>
    public Task RequestUpdateAsync(UpdateRequester who) => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Dispose() => throw new NotImplementedException();
}
