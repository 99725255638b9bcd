using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>How the alert of an operation's end is written.</summary>
internal static class AlertVariants
{
    public static IEnumerable<Func<DeviceVariant>> All =>
    [
        () => Source("A40", "sends the executed node as the Source of the alert, as most shipped clients do", result => $"{result.Order.Root}/{result.Order.Operation.NodeName()}", "alert.source"),
        () => Source("A41", "writes the alert's Source without ./ before it", result => result.Order.Root[2..]),
        () => Source("A41b", "percent-encodes a letter of the alert's Source", result => result.Order.Root.Replace("U", "%55", StringComparison.Ordinal)),
        () => new OtherAlert("A42", "names its server as the Target of the alert's item", "FUMO-C-012", OtherAlert.Item((item, _) => item with { Target = Location.Of("./Server") })) { Settles = Aspects.Items },
        () => Type("A43", "breaks the line around the alert's type", (type, _) => $"\n  {type}\n"),
        () => Type("A43b", "sends the alert's type behind Reversed-Domain-Name:", (type, _) => AlertTypes.Prefixed(type)),
        () => Type("A4a", "reports a DownloadAndUpdate whose download failed as a download", (type, result) =>
            result.HasDownloadFailed ? AlertTypes.Download : type, "alert.type.downloadandupdate"),
        () => Format("A44", "sends the result code with Format chr", "chr", null, "alert.format"),
        () => Format("A44b", "sends the result code without Format", null, "alert.format"),
        () => Mark("A45", "sends no Mark with a success", (mark, isSuccess) => isSuccess ? null : mark),
        () => Mark("A45b", "sends Mark harmless with a success and fatal with a failure", (_, isSuccess) => isSuccess ? "harmless" : "fatal"),
        () => Mark("A45c", "sends Mark indeterminate with everything", (_, _) => "indeterminate"),
        () => Mark("A45d", "sends no Mark", (_, _) => null, "alert.mark"),
        () => Mark("A45e", "sends Mark minor with a failure and critical with a success", (_, isSuccess) => isSuccess ? "critical" : "minor"),
        () => Mark("A45f", "sends Mark warning with blanks around it", (_, isSuccess) => isSuccess ? null : " warning "),
        () => Data("A46", "breaks the line around the result code", code => $"\n    {code}\n  "),
        () => Data("A46b", "writes the result code with leading zeros", code => $"00{code}", "result.integer"),
        () => Data("A46c", "writes the result code with a sign", code => $"+{code}", "result.integer"),
        () => new CodesInTurn("A47", "reports every failure as undefined", false, 409) { Settles = Aspects.Outcome },
        () => new CodesInTurn("A47b", "reports failures by the vendor's own codes", false, 450, 499, 550, 599, 461) { Settles = Aspects.Outcome },
        () => new CodesInTurn("A47c", "reports failures by codes that describe them badly", false, 400, 408, 410, 411, 500) { Settles = Aspects.Outcome },
        () => new CodesInTurn("A47d", "reports success by the vendor's own codes", true, 250, 299, 255) { Settles = Aspects.Outcome },
        () => new CodesInTurn("A47e", "reports every failure as a broken package", false, 402, 405) { Settles = Aspects.Outcome },
        () => new CodesInTurn("A48", "reports every failure as 412", false, 412) { Settles = Aspects.Outcome, Warnings = ["result.cause"] },
        () => new OtherAlert("A49", "sends an empty Correlator where the Exec had none", "FUMO-C-017", (alert, _) => alert with { Correlator = alert.Correlator ?? string.Empty })
        {
            Settles = Aspects.Correlator, Warnings = ["alert.no-correlator"],
        },
        () => new OtherMessages("A53", "adds an item of its own to the alert, about its battery", "FUMO-C-012", OtherMessages.GenericAlerts(alert => alert with { Items = [.. alert.Items, Battery()] })) { Settles = Aspects.Items },
        () => new OtherMessages("A53b", "puts an item of its own before the one of the alert", "FUMO-C-012", OtherMessages.GenericAlerts(alert => alert with { Items = [Battery(), .. alert.Items] })) { Settles = Aspects.Items },
        () => new OtherMessages("A53c", "sends other Generic Alerts of its own besides", "FUMO-C-033", OtherMessages.Commands(AddAlert)) { Settles = Aspects.Order },
        () => Vendors("A53d", "sends an alert of its own, without a Source, at the start of every session", null, "com.example.battery"),
        () => Vendors("A53e", "sends an alert of its own about a node below Ext at the start of every session", $"{FumoNodes.DefaultRoot}/Ext/Battery", "com.example.battery"),
        () => Vendors("A53g", "sends an alert of its own about the object at the start of every session", FumoNodes.DefaultRoot, "com.example.battery", "alert.vendor-type"),
        () => Vendors("A53f", "tells of the progress of its firmware update agent at the start of every session", "./Vendor/Agent", "com.example.firmwareupdate.progress"),
    ];

    private static IEnumerable<Command> AddAlert(IReadOnlyList<Command> commands) => commands.Any(command => command is Alert { Code: AlertCode.GenericAlert })
        ? [.. commands, new Alert { CmdId = $"{commands.Count + 1}", Data = "1226", Items = [Battery()] }]
        : commands;

    private static OtherMessages Vendors(string id, string title, string? source, string type, string? ruling = null) =>
        new(id, title, "FUMO-C-033", OtherMessages.Commands(commands => commands.Any(command => command is Alert { Code: AlertCode.ClientInitiatedManagement or AlertCode.ServerInitiatedManagement })
            ? [.. commands, new Alert { CmdId = $"{commands.Count + 1}", Data = "1226", Items = [Battery() with { Source = source is null ? null : Location.Of(source), Meta = new Meta { Type = type, Format = "int" } }] }]
            : commands))
        {
            Settles = Aspects.Order, Ruling = ruling, Setup = new BehaviourSetup { Roots = [FumoNodes.DefaultRoot] },
        };

    private static Item Battery() => new()
    {
        Source = Location.Of("./Vendor/Battery"), Meta = new Meta { Type = "com.example.battery", Format = "int" }, Data = DataValue.OfText("80"),
    };

    private static OtherAlert Source(string id, string title, Func<OperationResult, string> source, string? ruling = null) =>
        new(id, title, "FUMO-C-012", OtherAlert.Item((item, result) => item with { Source = Location.Of(source(result)) }))
        {
            Settles = Aspects.Source, Ruling = ruling,
        };

    private static OtherAlert Type(string id, string title, Func<string, OperationResult, string> type, params string[] warnings) =>
        new(id, title, "FUMO-C-033", OtherAlert.Meta((meta, result) => meta with { Type = type(meta.Type!, result) })) { Settles = Aspects.Type, Warnings = warnings };

    private static OtherAlert Format(string id, string title, string? format, string? ruling, params string[] warnings) =>
        new(id, title, "FUMO-C-023", OtherAlert.Meta((meta, _) => meta with { Format = format })) { Settles = Aspects.Format, Ruling = ruling, Warnings = warnings };

    private static OtherAlert Mark(string id, string title, Func<string?, bool, string?> mark, params string[] warnings) =>
        new(id, title, "FUMO-C-021", OtherAlert.Meta((meta, result) => meta with { Mark = mark(meta.Mark, result.IsSuccess) })) { Settles = Aspects.Mark, Warnings = warnings };

    private static OtherAlert Data(string id, string title, Func<string, string> data, params string[] warnings) =>
        new(id, title, "FUMO-C-018", OtherAlert.Data(data)) { Settles = Aspects.Data, Warnings = warnings };
}
