using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>One encoding is all that the server reads; the other it turns away.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What it does.</param>
/// <param name="spoken">The encoding that it reads.</param>
public sealed class SpeaksOneEncoding(string id, string title, DmEncoding spoken) : ServerVariant(id, title, "L-REP-01-S")
{
    /// <inheritdoc/>
    public override async Task RequestedAsync(WebRequest request, IWebReply reply, Func<WebRequest, Task> honest)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(honest);
        if (DmCodec.Read(request.Body).Document is { } document && document.Encoding != spoken)
        {
            await reply.SendAsync(415, [], default);
            return;
        }

        await honest(request);
    }
}
