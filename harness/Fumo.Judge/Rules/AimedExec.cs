using Fumo.Dm;

namespace Fumo.Judge;

/// <summary>One item of an Exec that a server sent, whatever node it goes to, if it goes to one.</summary>
/// <param name="Sent">The command.</param>
/// <param name="Item">The item; null for an Exec that has none.</param>
public sealed record AimedExec(SentCommand Sent, Item? Item) : ISubject
{
    /// <summary>The address as it stood; null when there is none.</summary>
    public string? Uri => string.IsNullOrWhiteSpace(Item?.Target?.LocUri) ? null : Item.Target.LocUri;

    /// <summary>The code that it was answered with; null when it was not.</summary>
    public int? Code => Item is null ? Sent.Code : Sent.CodeOf(Item);

    /// <summary>The Atomic that it stands in; null when it stands in none.</summary>
    public Atomic? Atomic => Around().Select(group => group.Command).OfType<Atomic>().FirstOrDefault();

    /// <summary>How to name it in a sentence.</summary>
    public string Name => Uri is null ? "Exec without a Target" : $"Exec on {Uri}";

    /// <summary>What the device answered, in a sentence.</summary>
    public string Answer => Code is { } code ? $"Status {code}" : "no Status";

    /// <inheritdoc/>
    public Place At => Sent.At;

    private IEnumerable<SentCommand> Around()
    {
        for (SentCommand? group = Sent.Group; group is not null; group = group.Group)
        {
            yield return group;
        }
    }
}
