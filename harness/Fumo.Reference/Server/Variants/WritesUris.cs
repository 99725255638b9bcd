using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>A node's address may be written in more ways than one (DM TND 1.2.1, 8.1).</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What it does.</param>
/// <param name="write">How it writes an address.</param>
public sealed class WritesUris(string id, string title, Func<string, string> write) : ServerVariant(id, title, "FUMO-S-002")
{
    /// <inheritdoc/>
    public override SyncMl Sending(SyncMl message) => message.WithEach<ItemCommand>(command => command is Results
        ? command
        : command with { Items = [.. command.Items.Select(item => item.Target?.LocUri is { } uri ? item with { Target = item.Target with { LocUri = write(uri) } } : item)] });
}
