using Fumo.Dm;

namespace Fumo.Session;

/// <summary>A command that waits for a message to go out in; it gets its CmdID there.</summary>
internal sealed record OutgoingPart(Command Command)
{
    /// <summary>The alert whose Status is awaited, where the command is one.</summary>
    public PendingAlert? Alert { get; init; }

    /// <summary>True for what is left of an object of which chunks went out already.</summary>
    public bool IsContinued { get; init; }

    /// <summary>True for what answers the header of the last message; it is made anew for each message.</summary>
    public bool IsHeaderStatus => Command is Status { CmdRef: "0" };
}
