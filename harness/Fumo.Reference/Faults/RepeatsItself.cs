using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>A session goes on with the same message again and again.</summary>
public sealed class RepeatsItself() : DeviceFault(
    "L04", "sends its second message again instead of every later one of the session", "L-PRO-03", "dm.msgid")
{
    private SyncMl? second;

    /// <inheritdoc/>
    public override ValueTask<SyncMl> SendingAsync(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        second = message.Header.MsgId switch
        {
            "1" => null,
            "2" => message,
            _ => second,
        };
        return ValueTask.FromResult(second ?? message);
    }
}
