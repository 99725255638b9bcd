using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>Makes other messages out of messages.</summary>
internal static class MessageEdit
{
    /// <summary>The message with another header.</summary>
    public static SyncMl WithHeader(this SyncMl message, Func<SyncHdr, SyncHdr> change) => message with { Header = change(message.Header) };

    /// <summary>The message with other commands.</summary>
    public static SyncMl WithCommands(this SyncMl message, Func<IReadOnlyList<Command>, IEnumerable<Command>> change) =>
        message with { Body = message.Body with { Commands = [.. change(message.Body.Commands)] } };

    /// <summary>The message with every command of a kind made another one.</summary>
    public static SyncMl WithEach<T>(this SyncMl message, Func<T, Command> change)
        where T : Command =>
        message.WithCommands(commands => commands.Select(command => command is T one ? change(one) : command));

    /// <summary>The message without some of its commands.</summary>
    public static SyncMl Without<T>(this SyncMl message, Func<T, bool> isLeftOut)
        where T : Command =>
        message.WithCommands(commands => commands.Where(command => command is not T one || !isLeftOut(one)));

    /// <summary>The message with another end of its package.</summary>
    public static SyncMl WithFinal(this SyncMl message, bool isFinal) => message with { Body = message.Body with { IsFinal = isFinal } };

    /// <summary>The Status of the other side's header; null when there is none.</summary>
    public static Status? HeaderStatus(this SyncMl message) => message.Body.Commands.OfType<Status>().FirstOrDefault(IsOfHeader);

    /// <summary>True for the Status of a header.</summary>
    public static bool IsOfHeader(this Status status) => status.CmdRef == "0";

    /// <summary>True when the message asks for credentials.</summary>
    public static bool IsChallenge(this SyncMl message) => message.HeaderStatus() is { Code: 401 or 407 };

    /// <summary>True when the message has an alert of a kind.</summary>
    public static bool HasAlert(this SyncMl message, params AlertCode[] codes) => message.Body.Commands.OfType<Alert>().Any(alert => codes.Contains(alert.Code ?? 0));
}
