using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The operation goes on after its failure was reported.</summary>
public sealed class RevokesItsFailure() : DeviceFault(
    "M54b", "reports 410 and, when that was answered, 200 for the same operation", "FUMO-C-022", "download.not-retried")
{
    private readonly HashSet<OperationResult> revoked = [];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Consequences => ["alert.once"];

    /// <inheritdoc/>
    public override void AlertAnswered(AlertRecord alert, int code)
    {
        ArgumentNullException.ThrowIfNull(alert);
        if (alert.Result is { IsSuccess: false } result && revoked.Add(result))
        {
            Alert told = alert.ToAlert();
            Device.Deliver(told with { Items = [told.Items[0] with { Data = DataValue.OfText("200") }] });
        }
    }
}
