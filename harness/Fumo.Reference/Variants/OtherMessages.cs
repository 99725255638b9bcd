using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>A device that composes its messages in another way.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does, in a sentence.</param>
/// <param name="requirement">The requirement that it is about.</param>
/// <param name="change">What becomes of a message.</param>
public sealed class OtherMessages(string id, string title, string requirement, Func<SyncMl, SyncMl> change) : DeviceVariant(id, title, requirement)
{
    /// <inheritdoc/>
    public override ValueTask<SyncMl> SendingAsync(SyncMl message) => ValueTask.FromResult(change(message));

    /// <summary>Messages whose commands stand in another order.</summary>
    /// <param name="order">The commands in their order.</param>
    public static Func<SyncMl, SyncMl> Commands(Func<IReadOnlyList<Command>, IEnumerable<Command>> order) =>
        message => message with { Body = message.Body with { Commands = [.. order(message.Body.Commands)] } };

    /// <summary>Messages whose Statuses are written otherwise.</summary>
    /// <param name="change">What becomes of a Status.</param>
    public static Func<SyncMl, SyncMl> Statuses(Func<Status, Status> change) =>
        Commands(commands => commands.Select(command => command is Status status ? change(status) : command));

    /// <summary>Messages whose Generic Alerts are written otherwise.</summary>
    /// <param name="change">What becomes of an alert.</param>
    public static Func<SyncMl, SyncMl> GenericAlerts(Func<Alert, Alert> change) =>
        Commands(commands => commands.Select(command => command is Alert { Code: AlertCode.GenericAlert } alert ? change(alert) : command));
}
