namespace Fumo.Drive;

/// <summary>A way to make a client open a session.</summary>
internal interface IConnectMethod
{
    /// <summary>
    /// Asks for a session, and writes down that it did. What was started may go on for as long as the session does; then
    /// the task does, too.
    /// </summary>
    /// <param name="context">What the client is told, the session's id among it.</param>
    /// <param name="cancel">Gives up what still goes on.</param>
    /// <exception cref="TroubleException">It did not work; the transcript does not have it yet.</exception>
    Task WakeAsync(LaunchContext context, CancellationToken cancel);
}
