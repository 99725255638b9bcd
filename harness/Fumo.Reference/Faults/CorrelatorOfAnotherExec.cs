using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>The correlator is stored before it is known whether the Exec is one of firmware update.</summary>
public sealed class CorrelatorOfAnotherExec() : AlertFault(
    "M72", "sends the correlator of an Exec on another node with the alert of an operation that had none", "FUMO-C-017", "alert.no-correlator")
{
    private string? stored;

    /// <inheritdoc/>
    public override TreeReply Commanded(TreeRequest request, Func<TreeRequest, TreeReply> execute)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(execute);
        bool isOperation = FumoOperations.OfNodeName(request.Target.Split('/')[^1]) is not null;
        stored = request.Command == AccessTypes.Exec ? (isOperation ? request.Correlator ?? stored : request.Correlator) : stored;
        return execute(request);
    }

    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result)
    {
        Alert spoilt = alert with { Correlator = alert.Correlator ?? stored };
        stored = null;
        return spoilt;
    }
}
