using Fumo.Record;

namespace Fumo.Judge;

/// <summary>Something that a played device did on purpose, with the messages of its exchange.</summary>
/// <param name="Entry">What it did.</param>
/// <param name="Sent">What the device sent in that exchange; null when the exchange is not known, or holds no message of it.</param>
/// <param name="Reply">What the server sent in that exchange; null when nothing came.</param>
public sealed record Step(StepEntry Entry, Message? Sent, Message? Reply) : ISubject
{
    /// <summary>Its name, one of those of <see cref="Steps"/>.</summary>
    public string Name => Entry.Name;

    /// <summary>Id of the device.</summary>
    public string Device => Entry.Device;

    /// <summary>Number of its entry.</summary>
    public int Number => Entry.Number;

    /// <inheritdoc/>
    public Place At => Reply?.At ?? Sent?.At ?? new Place(Entry.Number, Entry.Scenario, Entry.Exchange);
}
