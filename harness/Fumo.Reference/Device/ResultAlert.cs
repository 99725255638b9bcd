using System.Globalization;
using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>The Generic Alerts of a FUMO client (FUMO 1.0.2, 6.2, 7.1).</summary>
internal static class ResultAlert
{
    public static Alert Of(OperationResult result) => Alert.Of(AlertCode.GenericAlert) with
    {
        Correlator = string.IsNullOrEmpty(result.Order.Correlator) ? null : result.Order.Correlator,
        Items =
        [
            new Item
            {
                Source = Location.Of(result.Order.Root),
                Meta = new Meta
                {
                    Format = "int",
                    Type = result.Order.Operation.AlertType(),
                    Mark = result.IsSuccess ? AlertMarks.Informational : AlertMarks.Critical,
                },
                Data = DataValue.OfText(((int)result.Code).ToString(CultureInfo.InvariantCulture)),
            },
        ],
    };

    public static Alert Request(UpdateRequester who, string? root) => Alert.Of(AlertCode.GenericAlert) with
    {
        Items =
        [
            new Item
            {
                Source = root is null ? null : Location.Of(root),
                Meta = new Meta { Format = "chr", Type = who == UpdateRequester.User ? AlertTypes.UserRequest : AlertTypes.DeviceRequest },
                Data = DataValue.OfText(string.Empty),
            },
        ],
    };
}
