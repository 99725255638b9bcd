namespace Fumo.Judge;

/// <summary>Names that the suite addresses on purpose.</summary>
public static class ProbeNode
{
    /// <summary>The name of a node that no device has.</summary>
    public const string Absent = "FumoConformanceNoSuchNode";
}
