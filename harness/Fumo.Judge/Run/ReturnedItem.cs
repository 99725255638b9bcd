using Fumo.Dm;

namespace Fumo.Judge;

/// <summary>An item of Results.</summary>
/// <param name="Results">The Results with the message it came in.</param>
/// <param name="Item">The item.</param>
public sealed record ReturnedItem(Answer<Results> Results, Item Item) : ISubject
{
    /// <summary>Format of the item or else of the Results; null when neither tells.</summary>
    public string? Format => (Item.Meta?.Format ?? Results.Element.Meta?.Format)?.Trim();

    /// <summary>The data as text, without blanks around it; null when there is no Data element.</summary>
    public string? Text => Item.Data?.Text.Trim();

    /// <summary>The node it says it comes from; null when it does not say.</summary>
    public NodeUri? Source => NodeUri.Of(Item.Source?.LocUri);

    /// <inheritdoc/>
    public Place At => Results.Message.PlaceOf(Item, Results.Element.CmdId);
}
