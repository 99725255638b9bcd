using Fumo.Catalogue;

namespace Fumo.Judge;

/// <summary>A package that a server delivers by DM, and one that it hosts (FUMO 1.0.2, 6.1; DM protocol, large objects).</summary>
public static class ServerPackageRules
{
    /// <summary>The package is encoded as its message's representation has it.</summary>
    [Spec(Document.Fumo, "5.1.7, 6.1", Scr.FumoS006, Title = "The package is encoded as its message's representation has it.")]
    public static readonly Rule IsEncodedAsItsMessageAsks = Rule.Must(
        "server.package.format",
        given: ServerPackageChecks.Delivered,
        then: ServerPackageChecks.Format);

    /// <summary>A package in chunks tells its size first, and its chunks follow one another.</summary>
    [Spec(Document.Fumo, "6.1", Scr.FumoS006, Title = "A package in chunks tells its size first, and its chunks follow one another.")]
    public static readonly Rule ComesInChunksThatAddUp = Rule.Must(
        "server.package.chunks",
        given: run => ServerPackageChecks.Delivered(run).Where(delivery => delivery.Chunks[0].Item.HasMoreData),
        then: ServerPackageChecks.Chunks);

    /// <summary>Neither message nor package is larger than the device takes.</summary>
    [Spec(Document.Fumo, "6.1", Scr.FumoS006, Title = "Neither message nor package is larger than the device takes.")]
    public static readonly Rule FitsTheDevice = Rule.Must(
        "server.package.limits",
        given: run => ServerPackageChecks.Delivered(run).Where(delivery => ServerPackageChecks.HasLimits(run, delivery)),
        then: ServerPackageChecks.Limits);

    /// <summary>What a PkgURL names can be fetched.</summary>
    [Spec(Document.Fumo, "5.1.5, 5.1.9", Scr.FumoS003, Scr.FumoS005, Title = "What a PkgURL names can be fetched.")]
    public static readonly Rule CanBeFetched = Rule.May(
        "server.package.fetch",
        given: ServerPackageChecks.Fetched,
        then: ServerPackageChecks.Fetch);
}
