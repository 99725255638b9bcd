using Fumo.Catalogue;

namespace Fumo.Judge;

/// <summary>The cases that judge a server by every session of a run, so that no finding is lost for want of a scenario's case.</summary>
public static class ServerCases
{
    private static readonly (string Aspect, string Scr, string[] Tags)[] Table =
    [
        ("object", Scr.FumoS001, ["tree"]),
        ("exec", Scr.FumoS002, ["exec", "gate"]),
        ("download-url", Scr.FumoS003, ["exec", "download", "gate"]),
        ("update-package", Scr.FumoS004, ["exec", "update", "gate"]),
        ("downloadandupdate-url", Scr.FumoS005, ["exec", "downloadandupdate", "gate"]),
        ("package", Scr.FumoS006, ["packagedata", "gate"]),
        ("accepted", Scr.FumoS007, ["exec", "gate"]),
        ("refused", Scr.FumoS008, ["exec", "adverse", "gate"]),
        ("status", Scr.FumoS009, ["alert", "gate"]),
        ("type", Scr.FumoS010, ["alert", "gate"]),
        ("code", Scr.FumoS011, ["alert", "gate"]),
        ("correlator", Scr.FumoS012, ["alert", "gate"]),
        ("failure", Scr.FumoS013, ["adverse", "gate"]),
        ("request-status", Scr.FumoS014, ["clientinitiated"]),
        ("request-type", Scr.FumoS015, ["clientinitiated"]),
        ("request-form", Scr.FumoS016, ["clientinitiated"]),
        ("request-dialog", Scr.FumoS017, ["clientinitiated"]),
        ("request-update", Scr.FumoS019, ["clientinitiated"]),
        ("access", Scr.FumoS020, ["tree"]),
        ("dialog", Scr.FumoS021, ["exec", "download"]),
    ];

    private static readonly Lazy<IReadOnlyList<Case>> Cases = new(() =>
        [.. Table.Where(row => RuleIndex.Judging(row.Scr).Count > 0).Select(row => CaseTable.Make($"server.any.{row.Aspect}", FumoCatalogue.FindScr(row.Scr)!.Title.TrimEnd('.'), [row.Scr], row.Tags))]);

    /// <summary>The cases, in the order of the catalogue.</summary>
    public static IReadOnlyList<Case> All => Cases.Value;
}
