using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Opens a session for each POST: the one that a notification in the body asks for, or one of the device's own.</summary>
/// <param name="device">The device.</param>
public sealed class WakeHttpHandler(ReferenceDevice device) : IWebHandler
{
    private const string NotificationType = "application/vnd.syncml.notification";

    /// <inheritdoc/>
    public async Task HandleAsync(WebRequest request, IWebReply reply, CancellationToken closed)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(reply);
        int status = 405;
        if (request.Method == "POST")
        {
            bool isNotification = request.Headers["Content-Type"]?.StartsWith(NotificationType, StringComparison.OrdinalIgnoreCase) == true;
            device.Wake(isNotification ? request.Body : default(ReadOnlyMemory<byte>?));
            status = 202;
        }

        await reply.StartAsync(status, new WebHeaders { { "Content-Length", "0" } }, closed);
    }
}
