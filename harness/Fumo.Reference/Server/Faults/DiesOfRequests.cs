using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>What may be absent from a request is read without a look.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What it does wrong.</param>
/// <param name="isDeadly">The item that it dies of.</param>
public sealed class DiesOfRequests(string id, string title, Func<Item, bool> isDeadly) : ServerFault(
    id, title, "FUMO-S-016", "server.request.session")
{
    /// <inheritdoc/>
    public override async Task RequestedAsync(WebRequest request, IWebReply reply, Func<WebRequest, Task> honest)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(honest);
        bool dies = DmCodec.Read(request.Body).Document?.Message.Body.Commands.OfType<Alert>()
            .SelectMany(alert => alert.Items).Any(item => AlertTypes.IsRequest(item.Meta?.Type) && isDeadly(item)) == true;
        if (dies)
        {
            await reply.SendAsync(500, [], "java.lang.NullPointerException\n"u8.ToArray());
            return;
        }

        await honest(request);
    }
}
