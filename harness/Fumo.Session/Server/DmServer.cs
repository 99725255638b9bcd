using Fumo.Dm;

namespace Fumo.Session;

/// <summary>A DM server's session engine: takes client messages over HTTP and plays a script to each session (DM Protocol 1.2.1).</summary>
public sealed class DmServer : IWebHandler, IDisposable
{
    /// <summary>A server that nobody has reached yet.</summary>
    /// <param name="options">How it behaves.</param>
    /// <param name="host">Who hears of everything and has the scripts.</param>
    public DmServer(DmServerOptions options, IDmServerHost host)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(host);
    }

    /// <summary>The sessions whose scripts are running.</summary>
    public IReadOnlyCollection<ServerSession> Sessions => throw new NotImplementedException();

    /// <inheritdoc/>
    public Task HandleAsync(WebRequest request, IWebReply reply, CancellationToken closed) => throw new NotImplementedException();

    /// <summary>Breaks the connection instead of taking the next message that is meant; once.</summary>
    /// <param name="when">Which message is meant.</param>
    public void CutNext(Func<SyncMl, bool> when) => throw new NotImplementedException();

    /// <summary>Ends every session; scripts that await something get <see cref="SessionEndedException"/>.</summary>
    public void Dispose() => throw new NotImplementedException();
}
