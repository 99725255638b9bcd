using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>Messages with something changed.</summary>
internal static class MessageChange
{
    /// <summary>The message with one command more.</summary>
    public static SyncMl With(SyncMl message, Command more) => message with { Body = message.Body with { Commands = [.. message.Body.Commands, more] } };

    /// <summary>The message without some of its commands.</summary>
    public static SyncMl Without(SyncMl message, Func<Command, bool> which) =>
        message with { Body = message.Body with { Commands = [.. message.Body.Commands.Where(command => !which(command))] } };

    /// <summary>True when the message asks for credentials.</summary>
    public static bool IsChallenge(SyncMl message) =>
        message.Body.Commands.Any(command => command is Status { Cmd: nameof(SyncHdr), Code: 401 or 407 });

    /// <summary>The message, its SyncHdr answered with another code.</summary>
    public static SyncMl WithHeaderCode(SyncMl message, string code) => message with
    {
        Body = message.Body with { Commands = [.. message.Body.Commands.Select(command => command is Status { Cmd: nameof(SyncHdr) } status ? status with { Data = code } : command)] },
    };
}
