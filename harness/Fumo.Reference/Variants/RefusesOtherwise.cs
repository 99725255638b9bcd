using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A device that refuses by other codes, or supports less of what is optional.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does, in a sentence.</param>
/// <param name="requirement">The requirement that it is about.</param>
/// <param name="answer">What becomes of a command, and of the honest reply to it.</param>
public sealed class RefusesOtherwise(string id, string title, string requirement, Func<TreeRequest, TreeReply, TreeReply> answer) : DeviceVariant(id, title, requirement)
{
    /// <inheritdoc/>
    public override TreeReply Commanded(TreeRequest request, Func<TreeRequest, TreeReply> execute)
    {
        ArgumentNullException.ThrowIfNull(execute);
        return answer(request, execute(request));
    }
}

/// <summary>A device without Atomic: it refuses each as a whole.</summary>
/// <param name="id">Its id.</param>
/// <param name="inner">The code of the commands in it; null for no Status of theirs.</param>
public sealed class RefusesAtomic(string id, string? inner) : DeviceVariant(id, $"refuses every Atomic with 406, {(inner is null ? "and says nothing of what is in it" : $"and what is in it with {inner}")}", "L-REP-04")
{
    private Atomic[] open = [];

    /// <inheritdoc/>
    public override SyncMl Receiving(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        open = [.. message.Body.Commands.OfType<Atomic>()];
        return message.WithEach<Atomic>(atomic => atomic with { Commands = [] });
    }

    /// <inheritdoc/>
    public override ValueTask<SyncMl> SendingAsync(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return ValueTask.FromResult(message.WithCommands(commands => commands.SelectMany(Answers)));
    }

    private IEnumerable<Command> Answers(Command command)
    {
        Atomic? atomic = command is Status { Cmd: nameof(Atomic) } answer ? open.FirstOrDefault(one => one.CmdId == answer.CmdRef) : null;
        if (atomic is null)
        {
            yield return command;
            yield break;
        }

        Status status = (Status)command with { Data = "406" };
        yield return status;
        for (int i = 0; inner is not null && i < atomic.Commands.Count; i++)
        {
            yield return status with { CmdId = $"{status.CmdId}{i}9", CmdRef = atomic.Commands[i].CmdId, Cmd = atomic.Commands[i].Name, Data = inner };
        }
    }
}
