using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>After a body that is no message it answers nobody any more.</summary>
public sealed class DiesOfGarbage() : ServerFault(
    "L17", "answers 500 to everybody once a body was no message", "L-PRO-12-S", "dm.server-alive")
{
    private bool isDead;

    /// <inheritdoc/>
    public override async Task RequestedAsync(WebRequest request, IWebReply reply, Func<WebRequest, Task> honest)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(honest);
        if (request.Method != "POST" || request.Uri.AbsolutePath.StartsWith(AdminHandler.Folder, StringComparison.Ordinal))
        {
            await honest(request);
            return;
        }

        isDead |= DmCodec.Read(request.Body).Document is null;
        if (isDead)
        {
            await reply.SendAsync(500, [], "<html>Internal Server Error</html>\n"u8.ToArray());
            return;
        }

        await honest(request);
    }
}
