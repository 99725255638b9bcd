using Fumo.Record;

namespace Fumo.Judge;

/// <summary>A DM session: the messages that one device and its server exchanged under one session id.</summary>
public sealed class Session : ISubject
{
    private readonly List<Message> messages = [];

    internal Session(string? device, string? id) => (Device, Id) = (device, id);

    /// <summary>Source of the device.</summary>
    public string? Device { get; }

    /// <summary>The session id.</summary>
    public string? Id { get; }

    /// <summary>The messages in order.</summary>
    public IReadOnlyList<Message> Messages => messages;

    /// <inheritdoc/>
    public Place At => messages[0].At;

    /// <summary>The messages of one side, in order.</summary>
    /// <param name="side">The side.</param>
    public IEnumerable<Message> From(Side side) => messages.Where(message => message.Entry.From == side);

    /// <summary>The next message of a side after an entry; null when there is none.</summary>
    /// <param name="side">The side.</param>
    /// <param name="number">Number of the entry.</param>
    public Message? Next(Side side, int number) => From(side).FirstOrDefault(message => message.Number > number);

    internal void Take(Message message)
    {
        messages.Add(message);
        message.Session = this;
    }
}
