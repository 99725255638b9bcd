using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Each message is the first that it hears of a session.</summary>
public sealed class ForgetsItsSessions() : ServerFault(
    "L15", "forgets its sessions from message to message", "L-PRO-03-S", "dm.msgid")
{
    /// <inheritdoc/>
    public override Task RequestedAsync(WebRequest request, IWebReply reply, Func<WebRequest, Task> honest)
    {
        ArgumentNullException.ThrowIfNull(honest);
        Server.ForgetSessions();
        return honest(request);
    }
}
