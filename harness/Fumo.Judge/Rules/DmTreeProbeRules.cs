using Fumo.Catalogue;

namespace Fumo.Judge;

/// <summary>What a client refuses, and what it leaves as it was (DM tree and description, DM representation).</summary>
public static class DmTreeProbeRules
{
    /// <summary>A command on a node that is not there is refused.</summary>
    [Spec(Document.Dm, "REP 4.1.6", Scr.LRep03, Title = "A command on a node that is not there is refused.")]
    public static readonly Rule RefusesAbsentNodes = Rule.Must(
        "dm.absent",
        given: DmTreeProbeChecks.OnAbsentNodes,
        then: one => DmTreeProbeChecks.Refused(one, "though there is no such node; answer 404"));

    /// <summary>Add does not overwrite a node that exists.</summary>
    [Spec(Document.Dm, "REP 4.1.6.1", Scr.LRep03, Title = "Add does not overwrite a node that exists.")]
    public static readonly Rule AddsNothingThatExists = Rule.Must(
        "dm.add-existing",
        given: DmTreeProbeChecks.AddsOfWhatIsThere,
        then: one => DmTreeProbeChecks.Refused(one, "though the node exists; answer 418"));

    /// <summary>A leaf gets no children.</summary>
    [Spec(Document.Dm, "TND 8.2.1", Scr.LRep03, Title = "A leaf gets no children.")]
    public static readonly Rule AddsNothingBelowLeaves = Rule.Must(
        "dm.add-leaf",
        given: DmTreeProbeChecks.AddsBelowLeaves,
        then: one => DmTreeProbeChecks.Refused(one, "though its parent is a leaf; answer 405"));

    /// <summary>A property that there is none of is not returned.</summary>
    [Spec(Document.Dm, "TND 8.3.3", Scr.LTnd04, Title = "A property that there is none of is not returned.")]
    public static readonly Rule RefusesUnknownProperties = Rule.Must(
        "dm.property-unknown",
        given: DmTreeProbeChecks.UnknownProperties,
        then: read => DmTreeProbeChecks.IsDone(read.Code)
            ? Expect.Not($"Get of the property {read.Property}, which there is not, was answered {read.Code}; answer 406.", "406", $"{read.Code}")
            : null);

    /// <summary>A property takes only the commands that are defined for it.</summary>
    [Spec(Document.Dm, "TND 8.3.5", Scr.LTnd04, Title = "A property takes only the commands that are defined for it.")]
    public static readonly Rule RefusesWrongCommandsOnProperties = Rule.Must(
        "dm.property-command",
        given: DmTreeProbeChecks.WrongOnProperties,
        then: one => DmTreeProbeChecks.Refused(one, "though the property does not take that command; answer 405"));

    /// <summary>A command that is refused changes nothing.</summary>
    [Spec(Document.Dm, "REP 4.1.6", Scr.LRep03, Title = "A command that is refused changes nothing.")]
    public static readonly Rule ChangesNothingWhenItRefuses = Rule.Must(
        "dm.refusal",
        given: DmTreeProbeChecks.RefusedWrites,
        then: DmTreeProbeChecks.Kept);
}
