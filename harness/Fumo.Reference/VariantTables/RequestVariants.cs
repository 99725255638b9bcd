using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>How the client asks for an update, if it does.</summary>
internal static class RequestVariants
{
    public static IEnumerable<Func<DeviceVariant>> All =>
    [
        () => new ConfiguredOtherwise("A70", "never asks for an update", "FUMO-C-027", options => options with { RequestsUpdate = false }) { Settles = Aspects.Request },
        () => Request("A71", "asks without naming a node", (alert, item) => alert with { Items = [item with { Source = null }] }),
        () => new RequestsByOperation { Settles = Aspects.Request, Ruling = "request.source" },
        () => Request("A72", "asks with Data 0", (alert, item) => alert with { Items = [item with { Data = DataValue.OfText("0") }] }),
        () => Request("A72b", "asks with an integer", (alert, item) => alert with { Items = [item with { Meta = item.Meta! with { Format = "int" }, Data = DataValue.OfText("200") }] }),
        () => Request("A72c", "asks with base64", (alert, item) => alert with { Items = [item with { Meta = item.Meta! with { Format = "b64" }, Data = DataValue.OfText("Y2hlY2tDb25maWd1cmF0aW9u") }] }),
        () => new OtherRequest("A72d", "asks without Format, in blanks", "FUMO-C-027", (alert, item) =>
            alert with { Items = [item with { Meta = item.Meta! with { Format = null, Mark = "informational" }, Data = DataValue.OfText(" ") }] }) { Settles = Aspects.Request, Ruling = "alert.format" },
        () => Request("A73", "asks with a Correlator", (alert, _) => alert with { Correlator = "1" }, "request.no-correlator"),
    ];

    private static OtherRequest Request(string id, string title, Func<Alert, Item, Alert> change, params string[] warnings) =>
        new(id, title, "FUMO-C-027", change) { Settles = Aspects.Request, Warnings = warnings };
}
