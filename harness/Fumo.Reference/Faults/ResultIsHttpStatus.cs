using System.Globalization;
using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>What the package server says is passed on as the result.</summary>
public sealed class ResultIsHttpStatus() : AlertFault(
    "M84", "reports the HTTP status of the package server as the result code", "FUMO-C-020", "result.cause")
{
    /// <inheritdoc/>
    protected override Alert Spoil(Alert alert, OperationResult result) =>
        WithItem(alert, item => item with { Data = DataValue.OfText(StatusOf(result.Code).ToString(CultureInfo.InvariantCulture)) });

    private static int StatusOf(ResultCode code) => code switch
    {
        ResultCode.BadUrl => 404,
        ResultCode.AlternateDownloadAuthentication => 403,
        _ => (int)code,
    };
}
