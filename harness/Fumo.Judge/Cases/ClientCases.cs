using Fumo.Catalogue;

namespace Fumo.Judge;

/// <summary>The cases that judge a client by every operation of a run, so that no finding is lost for want of a scenario's case.</summary>
public static class ClientCases
{
    private static readonly (string Aspect, string Scr, string[] Tags)[] Table =
    [
        ("identifier", Scr.FumoT001, ["tree"]),
        ("pkgname", Scr.FumoT002, ["tree"]),
        ("pkgversion", Scr.FumoT003, ["tree"]),
        ("download-node", Scr.FumoT004, ["tree", "download"]),
        ("download-url", Scr.FumoT005, ["tree", "download"]),
        ("update-node", Scr.FumoT006, ["tree", "update"]),
        ("pkgdata", Scr.FumoT007, ["tree", "packagedata"]),
        ("downloadandupdate-node", Scr.FumoT008, ["tree", "downloadandupdate"]),
        ("downloadandupdate-url", Scr.FumoT009, ["tree", "downloadandupdate"]),
        ("state-node", Scr.FumoT010, ["tree", "state"]),
        ("state-value", Scr.FumoT011, ["state"]),
        ("ext", Scr.FumoT012, ["tree"]),
        ("vendor-nodes", Scr.FumoT013, ["tree"]),
        ("objects", Scr.FumoT014, ["alert", "state"]),
        ("exec", Scr.FumoC001, ["exec"]),
        ("accepted", Scr.FumoC002, ["exec", "gate"]),
        ("download", Scr.FumoC003, ["download"]),
        ("update", Scr.FumoC004, ["update"]),
        ("downloadandupdate", Scr.FumoC005, ["downloadandupdate"]),
        ("failed-download", Scr.FumoC006, ["downloadandupdate", "adverse"]),
        ("state-outcome", Scr.FumoC007, ["state", "gate"]),
        ("state-path", Scr.FumoC008, ["state"]),
        ("packagedata", Scr.FumoC009, ["packagedata"]),
        ("delivered", Scr.FumoC011, ["alert", "gate"]),
        ("source", Scr.FumoC012, ["alert", "gate"]),
        ("download-type", Scr.FumoC013, ["alert", "download", "gate"]),
        ("update-type", Scr.FumoC014, ["alert", "update", "gate"]),
        ("downloadandupdate-type", Scr.FumoC015, ["alert", "downloadandupdate", "gate"]),
        ("correlator", Scr.FumoC016, ["alert", "gate"]),
        ("no-correlator", Scr.FumoC017, ["alert", "gate"]),
        ("integer", Scr.FumoC018, ["alert", "gate"]),
        ("code", Scr.FumoC019, ["alert", "gate"]),
        ("outcome", Scr.FumoC020, ["alert", "gate"]),
        ("mark", Scr.FumoC021, ["alert"]),
        ("no-retry", Scr.FumoC022, ["adverse", "gate"]),
        ("frame", Scr.FumoC023, ["alert"]),
        ("way-to-download", Scr.FumoC024, ["tree"]),
        ("way-to-update", Scr.FumoC025, ["tree", "exec"]),
        ("mechanism", Scr.FumoC026, ["download"]),
        ("request", Scr.FumoC027, ["clientinitiated"]),
        ("request-alert", Scr.FumoC028, ["clientinitiated"]),
        ("request-type", Scr.FumoC029, ["clientinitiated"]),
        ("request-source", Scr.FumoC030, ["clientinitiated"]),
        ("request-data", Scr.FumoC031, ["clientinitiated"]),
        ("request-once", Scr.FumoC032, ["clientinitiated"]),
        ("alert-type", Scr.FumoC033, ["alert"]),
    ];

    private static readonly Lazy<IReadOnlyList<Case>> Cases = new(() =>
        [.. Table.Select(row => CaseTable.Make($"client.any.{row.Aspect}", FumoCatalogue.FindScr(row.Scr)!.Title.TrimEnd('.'), [row.Scr], row.Tags))]);

    /// <summary>The cases, in the order of the catalogue.</summary>
    public static IReadOnlyList<Case> All => Cases.Value;
}
