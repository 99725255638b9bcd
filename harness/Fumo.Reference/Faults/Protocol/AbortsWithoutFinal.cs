using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>A session of the device's own is aborted in its first message, the package left open.</summary>
public sealed class AbortsWithoutFinal() : DeviceFault(
    "D27", "aborts a session of its own without ending the package", "L-PRO-13", "dm.abort")
{
    private const string Own = "com.example.heartbeat";
    private bool isAsked;
    private bool isDone;

    /// <inheritdoc/>
    public override void Started(bool isRestart) => isAsked = isRestart;

    /// <inheritdoc/>
    public override void AlertAnswered(AlertRecord alert, int code)
    {
        if (!isAsked)
        {
            isAsked = true;
            Device.Deliver(Alert.Of(AlertCode.GenericAlert) with { Items = [Heartbeat] });
        }
    }

    /// <inheritdoc/>
    public override ValueTask<SyncMl> SendingAsync(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        bool isOwn = message.Body.Commands.OfType<Alert>().Any(alert => alert.Items.Any(item => item.Meta?.Type == Own));
        if (isDone || !isOwn)
        {
            return ValueTask.FromResult(message);
        }

        isDone = true;
        return ValueTask.FromResult(message.WithFinal(false).WithCommands(commands =>
            [.. commands, Alert.Of(AlertCode.SessionAbort) with { CmdId = $"{commands.Count + 1}" }]));
    }

    private static Item Heartbeat => new() { Meta = new Meta { Format = "chr", Type = Own }, Data = DataValue.OfText("1") };
}
