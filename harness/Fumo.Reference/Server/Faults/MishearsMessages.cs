using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Something in the messages that it gets is not heard.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What it does wrong.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
/// <param name="heard">What it takes a message for.</param>
public sealed class MishearsMessages(string id, string title, string requirement, string rule, Func<SyncMl, SyncMl> heard) : ServerFault(id, title, requirement, rule)
{
    /// <inheritdoc/>
    public override Task RequestedAsync(WebRequest request, IWebReply reply, Func<WebRequest, Task> honest)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(honest);
        return DmCodec.Read(request.Body).Document is { } document
            ? honest(request with { Body = DmCodec.Write(heard(document.Message), document.Encoding) })
            : honest(request);
    }
}
