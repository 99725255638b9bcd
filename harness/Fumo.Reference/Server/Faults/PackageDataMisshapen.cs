using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>What it sends to PkgData is not what the format and the encoding ask for.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What it does wrong.</param>
/// <param name="rule">The rule that is expected to find it.</param>
/// <param name="encoding">The encoding in which it shows; null for either.</param>
/// <param name="shape">What becomes of the item.</param>
public sealed class PackageDataMisshapen(string id, string title, string rule, string? encoding, Func<Item, Item> shape) : ServerFault(
    id, title, "FUMO-S-006", rule)
{
    /// <inheritdoc/>
    public override BehaviourSetup Setup => encoding is null ? BehaviourSetup.Usual : new BehaviourSetup { Encoding = encoding };

    /// <inheritdoc/>
    public override SyncMl Sending(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        Command[] commands = [.. message.Body.Commands.Select(command => command is Replace or Add ? Shaped((ItemCommand)command) : command)];
        return message with { Body = message.Body with { Commands = commands } };
    }

    private ItemCommand Shaped(ItemCommand command) => command with { Items = [.. command.Items.Select(item => IsPackage(item) ? shape(item) : item)] };

    private static bool IsPackage(Item item) => item.Target?.LocUri?.EndsWith($"/{Mo.FumoNodes.PkgData}", StringComparison.Ordinal) == true;
}
