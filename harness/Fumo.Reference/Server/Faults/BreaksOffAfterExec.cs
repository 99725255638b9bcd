using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Some answers to its Exec are too much for it, and the session is lost.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What it does wrong.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
/// <param name="which">The codes that it breaks off at.</param>
public sealed class BreaksOffAfterExec(string id, string title, string requirement, string rule, Func<int?, bool> which) : ServerFault(id, title, requirement, rule)
{
    /// <inheritdoc/>
    public override async Task RequestedAsync(WebRequest request, IWebReply reply, Func<WebRequest, Task> honest)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(honest);
        if (DmCodec.Read(request.Body).Document?.Message.Body.Commands.OfType<Status>().Any(status => status.Cmd == nameof(Exec) && which(status.Code)) == true)
        {
            await reply.SendAsync(500, [], default);
            return;
        }

        await honest(request);
    }
}
