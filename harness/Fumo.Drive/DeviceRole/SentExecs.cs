using Fumo.Dm;
using Fumo.Record;

namespace Fumo.Drive;

/// <summary>The Execs in what a server sent to a device, wherever they were aimed and whatever became of them.</summary>
internal static class SentExecs
{
    /// <summary>Names the last one since the last offer, with the Status that the device gave; null when there was none.</summary>
    /// <param name="entries">The transcript so far.</param>
    /// <param name="device">Id of the device.</param>
    public static string? Last(IReadOnlyList<Entry> entries, string device)
    {
        int since = entries.OfType<OfferEntry>().LastOrDefault()?.Number ?? 0;
        (MessageEntry Entry, SyncMl Message)[] all =
        [
            .. from entry in entries.OfType<MessageEntry>()
               where entry.Number > since && !entry.Body.IsEmpty
               let message = DmCodec.Read(entry.Body).Document?.Message
               where message is not null && (entry.From == Side.Client ? message.Header.Source : message.Header.Target)?.LocUri == device
               select (entry, message),
        ];
        var last = all.Where(one => one.Entry.From == Side.Server)
            .SelectMany(one => one.Message.Body.Commands.SelectMany(command => Execs(command, "")), (one, exec) => (one.Entry, exec.Exec, exec.Inside)).LastOrDefault();
        if (last.Exec is null)
        {
            return null;
        }

        string target = last.Exec.Items is [{ Target.LocUri: { Length: > 0 } uri }, ..] ? $"Exec on {uri}" : "an Exec without Target";
        string? code = all.Where(one => one.Entry.From == Side.Client && one.Entry.Number > last.Entry.Number)
            .SelectMany(one => one.Message.Body.Commands.OfType<Status>()).FirstOrDefault(status => status.CmdRef?.Trim() == (last.Exec.CmdId?.Trim() ?? "") && status.Cmd?.Trim() == nameof(Exec))?.Data;
        return $"{target}{last.Inside}, which {(code is null ? "got no Status" : $"was answered {code}")}";
    }

    private static IEnumerable<(Exec Exec, string Inside)> Execs(Command command, string inside) => command switch
    {
        Exec exec => [(exec, inside)],
        Group group => group.Commands.SelectMany(inner => Execs(inner, $" inside {group.Name}")),
        _ => [],
    };
}
