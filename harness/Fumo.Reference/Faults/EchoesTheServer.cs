using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The server gets its own commands back.</summary>
public sealed class EchoesTheServer() : DeviceFault(
    "L07", "sends the server's own commands back to it", "L-PRO-15", "dm.command-side")
{
    private SyncBody? last;

    /// <inheritdoc/>
    public override void Received(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        last = message.Body;
    }

    /// <inheritdoc/>
    public override ValueTask<SyncMl> SendingAsync(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return ValueTask.FromResult(message.Header.MsgId == "1" || last is null ? message : message with { Body = last });
    }
}
