using Fumo.Catalogue;

namespace Fumo.Judge;

/// <summary>Where a server looks for the object, and what it does to its nodes (FUMO 1.0.2, 5).</summary>
public static class ServerObjectRules
{
    /// <summary>The object is found wherever the device has it.</summary>
    [Spec(Document.Fumo, "5, 5.1.1", Scr.FumoS001, Title = "The object is found wherever the device has it.")]
    public static readonly Rule IsFoundWhereverItStands = Rule.Must(
        "server.object.root",
        given: run => ServerObjectChecks.ToBeFound(run).Where(device => !ServerObjectChecks.IsMoved(run, device)),
        then: ServerObjectChecks.Found);

    /// <summary>What only the device writes is not written, and what cannot be read is not read.</summary>
    [Spec(Document.Fumo, "5.1", Scr.FumoS020, Basis = Basis.Declarative, Title = "What only the device writes is not written, and what cannot be read is not read.")]
    public static readonly Rule IsReadAndWrittenAsItsNodesAllow = Rule.Should(
        "server.object.access",
        given: ServerObjectChecks.Touched,
        then: ServerObjectChecks.Access);
}
