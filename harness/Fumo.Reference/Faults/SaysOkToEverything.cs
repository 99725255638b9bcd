using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Every command is answered 200, and none is carried out.</summary>
public sealed class SaysOkToEverything() : DeviceFault(
    "L02", "answers 200 to every command and carries none out", "L-PRO-06", "dm.results")
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Consequences { get; init; } = ["dm.list"];

    /// <inheritdoc/>
    public override TreeReply Commanded(TreeRequest request, Func<TreeRequest, TreeReply> execute) => TreeReply.Of(StatusCode.Ok);
}
