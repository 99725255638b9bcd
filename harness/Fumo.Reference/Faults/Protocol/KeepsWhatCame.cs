using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A PkgURL keeps the first chunk of an object of which the rest did not come.</summary>
public sealed class KeepsWhatCame() : DeviceFault("D75", "keeps what came of a PkgURL that was broken off", "L-PRO-19", "dm.chunk-commit")
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Consequences { get; init; } = ["tree.download-url-value"];

    private Item? open;
    private Item? left;

    /// <inheritdoc/>
    public override SyncMl Receiving(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        Item? chunk = message.Body.Commands.OfType<Replace>().SelectMany(replace => replace.Items)
            .FirstOrDefault(item => item.HasMoreData && item.Target?.LocUri?.EndsWith("/PkgURL", StringComparison.Ordinal) == true);
        (left, open) = (chunk is null ? open : left, chunk);
        return message;
    }

    /// <inheritdoc/>
    public override TreeReply Commanded(TreeRequest request, Func<TreeRequest, TreeReply> execute)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(execute);
        if (left is { } item)
        {
            left = null;
            execute(request with { Command = AccessTypes.Replace, Target = item.Target!.LocUri!, Meta = item.Meta, Data = item.Data });
        }

        return execute(request);
    }
}
