using System.Globalization;
using Fumo.Dm;

namespace Fumo.Reports;

/// <summary>The commands of a message in a few words each, as they stand beside its arrow.</summary>
internal static class CommandWords
{
    private const int MaxCommands = 14;
    private const int MaxItems = 4;
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

        foreach (IReadOnlyList<Command> alike in Runs(commands.Where(command => command is not Status)))
        {
            yield return alike[0] is ItemCommand and not Alert ? $"{alike[0].Name} {Listed([.. alike.SelectMany(one => Items((ItemCommand)one))])}" : Word(alike[0]);
        }
    }

    // Commands of one kind in a row are told as one.
    private static IEnumerable<IReadOnlyList<Command>> Runs(IEnumerable<Command> commands)
    {
        List<Command> run = [];
        foreach (Command command in commands)
        {
            if (run.Count > 0 && (command.GetType() != run[0].GetType() || command is not ItemCommand or Alert))
            {
                yield return run;
                run = [];
            }

            run.Add(command);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    // That a header was taken is told by all else that is answered.
    private static bool IsPlainHeader(Status status) => status.Code is 200 or 212 && status.CmdRef?.Trim() == "0";

    private static string Word(Status status) =>
        $"Status {Short(status.Data?.Trim() ?? "without code")}{(status.Cmd is { } cmd ? $" ({Short(cmd)})" : "")}{(status.Chal is null ? "" : " with challenge")}";

    private static string Word(Command command) => command switch
    {
        Alert { Items.Count: > 0 } alert => $"Alert {Short(alert.Data ?? "without code")}: {Listed([.. alert.Items.Select(OfAlert)])}",
        Alert alert => $"Alert {Short(alert.Data ?? "without code")}",
        ItemCommand one => $"{one.Name} {Listed([.. Items(one)])}",
        Group group => $"{group.Name} of {Short(string.Join(", ", group.Commands.Take(MaxItems).Select(Word)))}{(group.Commands.Count > MaxItems ? " …" : "")}",
        _ => Short(command.Name),
    };

    private static string Listed(string[] items) => items.Length == 0 ? "without item"
        : string.Join(", ", items.Take(MaxItems)) + (items.Length > MaxItems ? $" and {items.Length - MaxItems} more" : "");

    private static IEnumerable<string> Items(ItemCommand command) =>
        command.Items.Select(item => command is Results results ? OfResult(results, item) : Address(item.Target) ?? Address(item.Source) ?? "nothing");

    private static string OfAlert(Item item) => string.Join(' ', new[]
    {
        Short(Tail(item.Meta?.Type?.Trim() ?? "")), Short(item.Data?.Text.Trim() ?? ""), Address(item.Source) is { } source ? $"from {source}" : "",
    }.Where(part => part.Length > 0));

    private static string OfResult(Results results, Item item) =>
        $"{Address(item.Source) ?? (results.SourceRef is { } uri ? Short(uri) : "")} = {(item.Data is not { IsEmpty: false } data ? "nothing" : Short(data.Text))}";

    private static string? Address(Location? location) => location?.LocUri is { } uri ? Short(uri) : null;

    // org.openmobilealliance.dm.firmwareupdate.update is known by its end.
    private static string Tail(string type) => type[(type.LastIndexOf('.') + 1)..];
}
