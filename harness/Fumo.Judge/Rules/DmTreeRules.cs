using Fumo.Catalogue;

namespace Fumo.Judge;

/// <summary>Reading the tree (DM tree and description).</summary>
public static class DmTreeRules
{
    private static readonly string[] Required = ["ACL", "Format", "Name", "Type"];

    /// <summary>ACL, Format, Name and Type of every node can be read.</summary>
    [Spec(Document.Dm, "TND 8.3.2", Scr.LTnd02, Title = "ACL, Format, Name and Type of every node can be read.")]
    public static readonly Rule HasTheRequiredProperties = Rule.Must(
        "dm.property",
        given: run => run.Reads.Where(read => read.Property is { } name && Required.Contains(name) && read.Code is 200 or 405 or 406),
        then: read => read.IsOk
            ? null
            : Expect.Not($"The property {read.Property} of {read.Uri.Path} cannot be read; every node has ACL, Format, Name and Type.", "200", $"{read.Code}") with
            {
                // Several shipped clients do not tell it, and nothing is wrong with what they do not tell.
                Ruling = read.Property == "Type" ? "dm.property-type" : null,
            });

    /// <summary>An interior node returns the names of its children.</summary>
    [Spec(Document.Dm, "TND 8.2.2.2", Scr.LTnd08, Title = "An interior node returns the names of its children.")]
    public static readonly Rule ListsItsChildren = Rule.Must(
        "dm.child-list",
        given: run => run.Reads.Where(read => read is { IsPlain: true, IsOk: true, First: not null } && read.First.Format == "node"),
        then: read => read.First!.Item.Data is not null
            ? null
            : Expect.Not($"Get on the interior node {read.Uri.Text} returned no child list; an empty Data element is the list of a node without children.", "Data", Expect.None));

    /// <summary>The names in a child list are parted by slashes.</summary>
    [Spec(Document.Dm, "TND 8.2.2.2", Scr.LTnd08, Title = "The names in a child list are parted by slashes.")]
    public static readonly Rule PartsChildrenBySlashes = Rule.Must(
        "dm.child-separator",
        given: TreeChecks.ChildLists,
        then: (run, read) => TreeChecks.Separator(run, read) is { } names
            ? Expect.Not($"The child list of {read.Uri.Text} does not part the names by slashes.", "names parted by /", Expect.Quote(names))
            : null);

    /// <summary>A list of a sub-tree names the nodes below its start.</summary>
    [Spec(Document.Dm, "TND 8.4", Scr.LTnd09, Title = "A list of a sub-tree names the nodes below its start.")]
    public static readonly Rule ListsWhatIsBelow = Rule.Must(
        "dm.list",
        given: run => run.Reads.Where(read => read is { List: "Struct" or "StructData", Code: not null, Command.IsChallenged: false }),
        then: DmTreeProbeChecks.List);

    /// <summary>A Replace that is answered with success has changed the node.</summary>
    [Spec(Document.Dm, "REP 4.1.6", Scr.LPro04, Title = "A Replace that is answered with success has changed the node.")]
    public static readonly Rule ReplacesWhatItSays = Rule.Must(
        "dm.replace-effect",
        given: StateChecks.WritesWithoutEffect,
        then: write => write.Sample.Text == write.Write.Item.Data?.Text.Trim()
            ? null
            : Expect.Not(
                $"Replace of {write.Write.Uri.Text} was answered {write.Write.Code} and changed nothing; answer 405 where Replace is not allowed.",
                "405", $"{write.Write.Code}, then '{write.Sample.Text}'"));
}
