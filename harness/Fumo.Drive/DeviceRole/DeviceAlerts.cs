using System.Globalization;
using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Drive;

/// <summary>The Generic Alerts of a played device (FUMO 1.0.2, 6.2, 7.1; DM Protocol 1.2.1, 2.3.7.1).</summary>
internal static class DeviceAlerts
{
    public const string UnknownType = "com.example.fumoconformance.nobodyknowsthis";
    private const string OtherType = "com.example.fumoconformance.battery";

    /// <summary>One Alert that tells several outcomes; null when one Correlator does not fit all.</summary>
    public static Alert? Together(IReadOnlyList<Report> reports)
    {
        List<string?> correlators = [.. reports.Select(Correlator).Distinct()];
        return correlators.Count == 1
            ? new Alert { Data = Code(AlertCode.GenericAlert), Correlator = correlators[0], Items = [.. reports.SelectMany(Items)] }
            : null;
    }

    /// <summary>The Alert that tells an outcome, and behind it the one that keeps it company, if any.</summary>
    public static IEnumerable<Alert> Of(Report report)
    {
        yield return new Alert { Data = Code(AlertCode.GenericAlert), Correlator = Correlator(report), Items = [.. Items(report)] };
        if (report.Form.Companion == Companion.Alert)
        {
            yield return Generic(Vendor(AlertTypes.Prefixed(OtherType), "./DevDetail"));
        }
    }

    /// <summary>A request for an update.</summary>
    public static Alert Request(RequestForm form, string root) => Generic(new Item
    {
        Source = form.HasUri ? Location.Of(root) : null,
        Meta = new Meta { Format = "chr", Type = Type(form.IsOfUser ? AlertTypes.UserRequest : AlertTypes.DeviceRequest, form.HasPrefix), Mark = AlertMarks.Informational },
        Data = DataValue.OfText(form.Data),
    });

    /// <summary>An alert of a type that is none of FUMO's.</summary>
    public static Alert Unknown(string type) => Generic(Vendor(type, "./DevInfo"));

    /// <summary>An event of the device (Alert 1224), as the DM representation has it.</summary>
    public static Alert Event() => new() { Data = Code(AlertCode.ClientEvent), Items = [Vendor("com.example.fumoconformance.event", "./DevDetail/Ext")] };

    private static IEnumerable<Item> Items(Report report)
    {
        if (report.Form.Companion == Companion.ItemBefore)
        {
            yield return Vendor(AlertTypes.Prefixed(OtherType), "./DevDetail");
        }

        yield return new Item
        {
            Source = Location.Of(report.Form.NamesOperation ? $"{report.Exec.Root}/{report.Exec.Operation.NodeName()}" : report.Exec.Root),
            Meta = new Meta
            {
                Format = "int",
                Type = Type((report.Form.TypeOf ?? report.Exec.Operation).AlertType(), report.Form.HasPrefix),
                Mark = report.Form.HasNoMark ? null : report.Form.Mark ?? Mark(report.Code),
            },
            Data = DataValue.OfText(report.Code.ToString(CultureInfo.InvariantCulture)),
        };
        if (report.Form.Companion == Companion.Item)
        {
            yield return Vendor(AlertTypes.Prefixed(OtherType), "./DevDetail");
        }
    }

    private static string? Correlator(Report report) => report.Form.Correlator switch
    {
        CorrelatorForm.None => null,
        CorrelatorForm.Unknown => Drive.Correlator.Unique(),
        _ => report.Exec.Correlator,
    };

    private static string Mark(int code) => ResultCodes.OutcomeOf(code) is ResultOutcome.Success ? AlertMarks.Informational : AlertMarks.Critical;

    private static Item Vendor(string type, string source) => new()
    {
        Source = Location.Of(source),
        Meta = new Meta { Format = "chr", Type = type, Mark = AlertMarks.Informational },
        Data = DataValue.OfText("1"),
    };

    private static Alert Generic(Item item) => new() { Data = Code(AlertCode.GenericAlert), Items = [item] };

    private static string Type(string type, bool hasPrefix) => hasPrefix ? AlertTypes.Prefixed(type) : type;

    private static string Code(AlertCode code) => ((int)code).ToString(CultureInfo.InvariantCulture);
}
