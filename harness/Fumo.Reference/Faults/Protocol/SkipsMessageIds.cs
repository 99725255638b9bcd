using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>Message ids grow by more than one.</summary>
public sealed class SkipsMessageIds() : DeviceFault(
    "D07", "counts its messages 1, 11, 21", "L-PRO-03", "dm.msgid-order")
{
    /// <inheritdoc/>
    public override SyncMl Receiving(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.WithEach<Status>(status => status with { MsgRef = Change(status.MsgRef, id => ((id - 1) / 10) + 1) });
    }

    /// <inheritdoc/>
    public override ValueTask<SyncMl> SendingAsync(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return ValueTask.FromResult(message.WithHeader(header => header with { MsgId = Change(header.MsgId, id => ((id - 1) * 10) + 1) }));
    }

    private static string? Change(string? id, Func<int, int> change) => int.TryParse(id, out int number) ? $"{change(number)}" : id;
}
