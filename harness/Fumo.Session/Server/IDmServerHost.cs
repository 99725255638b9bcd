using Fumo.Dm;

namespace Fumo.Session;

/// <summary>The owner of a DM server: hears everything, and says what is commanded. Called on the server's loop.</summary>
public interface IDmServerHost
{
    /// <summary>A request came; called before anything follows from it.</summary>
    /// <param name="received">The request and what was made of it.</param>
    void OnReceived(ReceivedMessage received);

    /// <summary>The answer to a request; called just before it goes out.</summary>
    /// <param name="sent">The answer.</param>
    void OnSent(SentMessage sent);

    /// <summary>A session does not go its way; a script that awaits something gets the same as an exception.</summary>
    /// <param name="trouble">What is wrong.</param>
    void OnTrouble(ServerTrouble trouble);

    /// <summary>
    /// The script of a session, called when package 1 is whole and the client is who it says. The session is closed when
    /// the task ends; as long as the script awaits no command, the client waits for its HTTP response.
    /// </summary>
    /// <param name="session">The session.</param>
    Task OnSessionAsync(ServerSession session);

    /// <summary>
    /// How a command of an authenticated client is answered; called before the session hears of it. A command that cannot be
    /// answered (Status, whole Results) is not asked about.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="command">The command, whole.</param>
    /// <param name="usual">What the engine says to such a command.</param>
    /// <returns>The code; null to give no Status at all.</returns>
    StatusCode? OnAnswering(ServerSession session, Command command, StatusCode usual) => usual;

    /// <summary>A session came to its end: its script was over, and the client has got the last answer.</summary>
    /// <param name="session">The session.</param>
    void OnClosed(ServerSession session)
    {
        // Most hosts hear of it by the end of their script.
    }
}
