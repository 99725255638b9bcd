namespace Fumo.Reference;

/// <summary>The ways in which conformant devices are known to differ that no variant plays, and why.</summary>
public static class RowsWithoutVariant
{
    /// <summary>The reason by the row's id.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["A10"] = "The document prints node; a device of the circulating copies is fault M25b, softer in field by a ruling.",
        ["A12"] = "A vendor's node beside the standard ones breaks a SHOULD: fault M23.",
        ["A13"] = "One store behind both PkgURL breaks a MUST: fault M15.",
        ["A15"] = "The server's matter: the suite never sets both PkgURL and PkgData.",
        ["A20"] = "Refusals are A21 and A22; another 2xx than 202 is a fault or, with all its work done at once, a warning: M26, M27.",
        ["A23"] = "The same as A21: there is no package.",
        ["A24"] = "Played as P03, with all else that a Status may leave out.",
        ["A26"] = "The server's matter: the suite sends the bare Exec.",
        ["A29"] = "The server's matter: the suite sends no user-interaction alert before an Exec.",
        ["A35"] = "What must not be is faults M97 and M98; what may be is played by A31 to A37 and A47.",
        ["A36"] = "A user has to cancel: nothing that is commanded to succeed would, and nothing could be decided.",
        ["A50"] = "The server's matter: the suite sends no empty Correlator.",
        ["A55"] = "The reference device itself reports Download and Update apart.",
        ["A56"] = "Played as A38 and A61d, and by the restart of the reference device.",
        ["A57"] = "Whoever gives up after some tries is not to be told from others while the server is there.",
        ["A59"] = "The reference device itself sends its alert again after a challenge.",
        ["A62"] = "The notification of a descriptor is recorded and judged by no rule.",
        ["A64"] = "The reference packages are no dummies; with others the configuration names what they are.",
        ["A74"] = "The server's Status to a request.",
        ["A75"] = "What the server makes of a request.",
        ["A76"] = "The server's Status to a result.",
        ["A77"] = "The server's correlators; the suite sends Execs with and without.",
        ["A78"] = "The server's order of commands.",
        ["A79"] = "The server's choice of operations.",
        ["A80"] = "The server's reading of State.",
    };
}
