using System.Globalization;
using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>A request that was answered is repeated as long as the session lasts.</summary>
public sealed class RepeatsItsRequest() : DeviceFault(
    "M113", "sends its request again in each message of the session although it was answered", "FUMO-C-032", "request.once")
{
    private (string? Session, Alert Request)? made;

    /// <inheritdoc/>
    public override ValueTask<SyncMl> SendingAsync(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        IReadOnlyList<Command> commands = message.Body.Commands;
        if (commands.OfType<Alert>().FirstOrDefault(IsRequest) is { } request)
        {
            made = (message.Header?.SessionId, request);
            return ValueTask.FromResult(message);
        }

        return ValueTask.FromResult(made is { } before && before.Session == message.Header?.SessionId
            ? message with { Body = message.Body with { Commands = [.. commands, before.Request with { CmdId = Next(commands) }] } }
            : message);
    }

    private static bool IsRequest(Alert alert) => alert.Items.Any(item => AlertTypes.IsRequest(AlertTypes.Bare(item.Meta?.Type ?? string.Empty)));

    private static string Next(IReadOnlyList<Command> commands) =>
        (commands.Max(command => int.Parse(command.CmdId ?? "0", CultureInfo.InvariantCulture)) + 1).ToString(CultureInfo.InvariantCulture);
}
