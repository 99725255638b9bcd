using Fumo.Mo;

namespace Fumo.Drive;

/// <summary>A FUMO of the client under test, and what was found in it.</summary>
/// <param name="Uri">Its address.</param>
/// <param name="Nodes">Addresses of the standard nodes that are there, relative to it: Download, Update/PkgData, …</param>
public sealed record FumoRoot(string Uri, IReadOnlyList<string> Nodes)
{
    /// <summary>True when the node is there.</summary>
    /// <param name="node">Its address relative to the root, one of <see cref="FumoNodes"/>.</param>
    public bool Has(string node) => Nodes.Contains(node);

    /// <summary>True when the operation is there.</summary>
    /// <param name="operation">The operation.</param>
    public bool Has(FumoOperation operation) => Has(operation.NodeName());

    /// <summary>The address of a node in it.</summary>
    /// <param name="node">Its address relative to the root.</param>
    public string At(string node) => NodeUri.Child(Uri, node);
}
