using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>Numbers of another table are reported.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does wrong, in a sentence.</param>
/// <param name="success">What it reports for success; null for the right code.</param>
/// <param name="failure">What it reports for failure; null for the right code.</param>
public sealed class ResultOutsideTheTable(string id, string title, int? success, int? failure) : AlertFault(id, title, "FUMO-C-019", "result.code")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return (result.IsSuccess ? success : failure) is { } code
            ? WithItem(alert, item => item with { Data = DataValue.OfText($"{code}") })
            : alert;
    }
}
