using System.Globalization;
using Fumo.Dm;

namespace Fumo.Session;

/// <summary>The Status elements that answer one client message, in the order of what they answer, and what goes behind them.</summary>
internal sealed class StatusSheet(Incoming message)
{
    /// <summary>So many commands of one message are answered; the rest of a flood is not.</summary>
    private const int MaxAnswered = 5000;

    private readonly List<Command> commands = [];

    /// <summary>The Status elements, without CmdIDs.</summary>
    public List<Command> Commands => commands;

    public void AnswerHeader(StatusCode code, Chal? chal) => commands.Add(new Status
    {
        MsgRef = message.MsgId,
        CmdRef = "0",
        Cmd = "SyncHdr",
        TargetRefs = message.Header.Target?.LocUri is { } target ? [target] : [],
        SourceRefs = [message.Source],
        Chal = chal,
        Data = Text(code),
    });

    /// <summary>Answers a command; one without CmdID cannot be answered.</summary>
    public void Answer(Command command, StatusCode code)
    {
        if (command.CmdId is null || commands.Count > MaxAnswered)
        {
            return;
        }

        Item? only = command is ItemCommand { Items: [Item one] } ? one : null;
        commands.Add(new Status
        {
            MsgRef = message.MsgId,
            CmdRef = command.CmdId,
            Cmd = command.Name,
            TargetRefs = only?.Target?.LocUri is { } target ? [target] : [],
            SourceRefs = only?.Source?.LocUri is { } source ? [source] : [],
            Data = Text(code),
        });
    }

    /// <summary>Answers every command with one code: nothing of the message is taken.</summary>
    public void AnswerAll(StatusCode code)
    {
        foreach (Command command in message.Body.Commands)
        {
            if (command is not (Status or Results))
            {
                Answer(command, code);
            }
        }
    }

    /// <summary>What a server says to a command that a client may not send, or sends as DM has it.</summary>
    public static StatusCode CodeFor(Command command) => command switch
    {
        Replace => StatusCode.Ok,
        Alert { Data: null } => StatusCode.BadRequest,
        Alert { Code: >= AlertCode.ServerInitiatedManagement } => StatusCode.Ok,
        Alert or Group or UnknownCommand => StatusCode.OptionalFeatureNotSupported,
        _ => StatusCode.CommandNotAllowed,
    };

    private static string Text(StatusCode code) => ((int)code).ToString(CultureInfo.InvariantCulture);
}
