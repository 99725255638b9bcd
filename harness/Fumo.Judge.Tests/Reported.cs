using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Judge.Tests;

/// <summary>An alert as a client sends it; what a test does not say is as it should be.</summary>
public sealed record Reported
{
    public string? Type { get; init; } = AlertTypes.Update;

    public string? Data { get; init; } = "200";

    public string? Source { get; init; } = Asked.Root;

    public string? Format { get; init; } = "int";

    public string? Mark { get; init; }

    public string? Correlator { get; init; }

    public string Code { get; init; } = "1226";

    public bool HasItem { get; init; } = true;

    public string Status { get; init; } = "200";

    public static Reported Of(FumoOperation operation, string data = "200") => new() { Type = operation.AlertType(), Data = data };

    public static Reported Request => new() { Type = AlertTypes.DeviceRequest, Data = string.Empty, Source = null, Format = "chr" };

    public Alert ToAlert() => new()
    {
        Data = Code,
        Correlator = Correlator,
        Items = HasItem
            ?
            [
                new Item
                {
                    Source = Source is null ? null : Location.Of(Source),
                    Meta = new Meta { Type = Type, Format = Format, Mark = Mark },
                    Data = Data is null ? null : DataValue.OfText(Data),
                },
            ]
            : [],
    };
}
