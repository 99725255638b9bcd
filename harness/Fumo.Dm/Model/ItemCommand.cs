namespace Fumo.Dm;

/// <summary>A command that works on items.</summary>
public abstract record ItemCommand : Command
{
    /// <summary>Meta that holds for all items that have none of their own.</summary>
    public Meta? Meta { get; init; }

    /// <summary>The items, in order.</summary>
    public IReadOnlyList<Item> Items { get; init; } = [];

    /// <summary>Credentials inside the command; DM forbids them.</summary>
    public Cred? Cred { get; init; }
}
