using Fumo.Dm;

namespace Fumo.Judge;

/// <summary>A command that one side sent, with what the other side answered.</summary>
public sealed class SentCommand : ISubject
{
    private readonly List<Answer<Status>> statuses = [];
    private readonly List<Answer<Results>> results = [];

    internal SentCommand(Message message, Command command, SentCommand? group) => (Message, Command, Group) = (message, command, group);

    /// <summary>The message it stood in.</summary>
    public Message Message { get; }

    /// <summary>The command.</summary>
    public Command Command { get; }

    /// <summary>Source of the device in whose session it was sent.</summary>
    public string? Device => Message.Session?.Device;

    /// <summary>The Sequence or Atomic that holds it; null when it stands in the body.</summary>
    public SentCommand? Group { get; }

    /// <summary>The Status elements that refer to it, in order.</summary>
    public IReadOnlyList<Answer<Status>> Statuses => statuses;

    /// <summary>The Results that refer to it, in order.</summary>
    public IReadOnlyList<Answer<Results>> Results => results;

    /// <summary>Its items; none for a command that has none.</summary>
    public IReadOnlyList<Item> Items => (Command as ItemCommand)?.Items ?? [];

    /// <summary>The last Status; null when there is none.</summary>
    public Answer<Status>? LastStatus => statuses.LastOrDefault();

    /// <summary>True when its receiver asked for credentials instead of carrying it out (DM 2.4): it is sent again, and counts only then.</summary>
    public bool IsChallenged => Code is 401 or 407 && SessionReader.IsChallenge(LastStatus!.Message);

    /// <summary>The code of its last Status; null when it has none, or one that is no number.</summary>
    public int? Code => LastStatus?.Element.Code;

    /// <inheritdoc/>
    public Place At => Message.PlaceOf(Command);

    /// <summary>The code that an item was answered with: that of the Status that names its target, else that of the command.</summary>
    /// <param name="item">The item.</param>
    public int? CodeOf(Item item) => StatusOf(item)?.Element.Code;

    /// <summary>The Status that an item was answered with; null when there is none.</summary>
    /// <param name="item">The item.</param>
    public Answer<Status>? StatusOf(Item item)
    {
        NodeUri? target = NodeUri.Of(item.Target?.LocUri);
        return Items.Count > 1
            ? statuses.LastOrDefault(one => one.Element.TargetRefs.Any(uri => target is not null && target.Equals(NodeUri.Of(uri))))
                ?? statuses.LastOrDefault(one => one.Element.TargetRefs.Count == 0)
                ?? (statuses.Count == 1 ? statuses[0] : null)
            : LastStatus;
    }

    internal void Take(Answer<Status> status) => statuses.Add(status);

    internal void Take(Answer<Results> result) => results.Add(result);
}
