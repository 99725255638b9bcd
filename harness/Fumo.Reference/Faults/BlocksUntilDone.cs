using System.Globalization;
using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The Status of an Exec waits for the operation and carries its result.</summary>
public sealed class BlocksUntilDone() : DeviceFault(
    "M28", "answers an Exec only when the operation is over, with its result, and sends no alert", "FUMO-C-011", "alert.delivered")
{
    private string result = string.Empty;

    /// <inheritdoc/>
    public override IEnumerable<Alert> Alerts(OperationResult result, IEnumerable<Alert> alerts)
    {
        ArgumentNullException.ThrowIfNull(result);
        this.result = ((int)result.Code).ToString(CultureInfo.InvariantCulture);
        return [];
    }

    /// <inheritdoc/>
    public override async ValueTask<SyncMl> SendingAsync(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (!message.Body.Commands.Any(IsAcceptance))
        {
            return message;
        }

        await Device.OperationsEndedAsync();
        return message with { Body = message.Body with { Commands = [.. message.Body.Commands.Select(Told)] } };
    }

    private static bool IsAcceptance(Command command) => command is Status { Cmd: nameof(Exec), Code: (int)StatusCode.AcceptedForProcessing };

    private Command Told(Command command) => IsAcceptance(command) ? (Status)command with { Data = result } : command;
}
