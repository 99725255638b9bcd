using Fumo.Session;

namespace Fumo.Drive;

/// <summary>A script that waits for a session to be played in.</summary>
internal sealed class Visit(Func<ServerSession, Task> script)
{
    private readonly TaskCompletionSource<ServerSession> begun = new();
    private readonly TaskCompletionSource ended = new();

    /// <summary>Ends when a session has begun.</summary>
    public Task<ServerSession> Begun => begun.Task;

    /// <summary>Ends when the script has, with what it threw.</summary>
    public Task Ended => ended.Task;

    public async Task PlayAsync(ServerSession session)
    {
        begun.SetResult(session);
        try
        {
            await script(session);
            ended.SetResult();
        }
        catch (Exception failure)
        {
            // To the one who waits for the visit; the engine only has to close the session.
            ended.SetException(failure);
        }
    }
}
