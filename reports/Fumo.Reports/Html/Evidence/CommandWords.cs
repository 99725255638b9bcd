using System.Globalization;
using Fumo.Dm;

namespace Fumo.Reports;

/// <summary>The commands of a message in a few words each, as they stand beside its arrow.</summary>
internal static class CommandWords
{
    private const int MaxCommands = 14;
    private const int MaxItems = 3;
    private const int MaxText = 90;

    /// <summary>One text for each command, Status of one kind together; the empty list for what is no message.</summary>
    internal static IReadOnlyList<string> Of(SyncMl? message)
    {
        if (message is null)
        {
            return [];
        }

        string[] words = [.. Of(message.Body.Commands), .. message.Body.IsFinal ? (string[])[] : ["more follows"]];
        return words.Length <= MaxCommands ? words : [.. words[..MaxCommands], $"and {words.Length - MaxCommands} more"];
    }

    /// <summary>A text cut to what has room in a line.</summary>
    internal static string Short(string text) => Visible.Text(text.Length <= MaxText ? text : string.Concat(text.AsSpan(0, MaxText), "…"));

    private static IEnumerable<string> Of(IReadOnlyList<Command> commands)
    {
        bool isNothingElse = commands.All(command => command is Status status && IsPlainHeader(status));
        foreach (IGrouping<string, Status> alike in commands.OfType<Status>().Where(status => isNothingElse || !IsPlainHeader(status)).GroupBy(Word))
        {
            yield return alike.Count() == 1 ? alike.Key : string.Create(CultureInfo.InvariantCulture, $"{alike.Key} ×{alike.Count()}");
        }

        foreach (Command command in commands.Where(command => command is not Status))
        {
            yield return Word(command);
        }
    }

    // That a header was taken is told by all else that is answered.
    private static bool IsPlainHeader(Status status) => status.Code is 200 or 212 && status.CmdRef?.Trim() == "0";

    private static string Word(Status status) =>
        $"Status {Short(status.Data?.Trim() ?? "without code")}{(status.Cmd is { } cmd ? $" ({Short(cmd)})" : "")}{(status.Chal is null ? "" : " with challenge")}";

    private static string Word(Command command) => command switch
    {
        Alert { Items.Count: > 0 } alert => $"Alert {Short(alert.Data ?? "without code")}: {Items(alert, OfAlert)}",
        Alert alert => $"Alert {Short(alert.Data ?? "without code")}",
        Results results => $"Results {Items(results, item => OfResult(results, item))}",
        ItemCommand one => $"{one.Name} {Items(one, item => Address(item.Target) ?? Address(item.Source) ?? "nothing")}",
        Group group => $"{group.Name} of {Short(string.Join(", ", group.Commands.Take(MaxItems).Select(Word)))}{(group.Commands.Count > MaxItems ? " …" : "")}",
        _ => Short(command.Name),
    };

    private static string Items(ItemCommand command, Func<Item, string> word) => command.Items.Count == 0 ? "without item"
        : string.Join(", ", command.Items.Take(MaxItems).Select(word)) + (command.Items.Count > MaxItems ? $" and {command.Items.Count - MaxItems} more" : "");

    private static string OfAlert(Item item) => string.Join(' ', new[]
    {
        Short(Tail(item.Meta?.Type?.Trim() ?? "")), Short(item.Data?.Text.Trim() ?? ""), Address(item.Source) is { } source ? $"from {source}" : "",
    }.Where(part => part.Length > 0));

    private static string OfResult(Results results, Item item) =>
        $"{Address(item.Source) ?? (results.SourceRef is { } uri ? Short(uri) : "")} = {Short(item.Data?.Text ?? "nothing")}";

    private static string? Address(Location? location) => location?.LocUri is { } uri ? Short(uri) : null;

    // org.openmobilealliance.dm.firmwareupdate.update is known by its end.
    private static string Tail(string type) => type[(type.LastIndexOf('.') + 1)..];
}
