using Fumo.Dm;

namespace Fumo.Mo;

/// <summary>One node of the management object (FUMO 1.0.2, 5.1).</summary>
/// <param name="Path">The path below x, empty for x itself.</param>
/// <param name="Section">Where the standard describes it.</param>
/// <param name="Format">Its Format.</param>
/// <param name="Access">What must be offered at least.</param>
/// <param name="Occurrence">How often it stands below its parent.</param>
/// <param name="Title">What it holds, in a few words.</param>
public sealed record FumoNode(string Path, string Section, string Format, AccessTypes Access, Occurrence Occurrence, string Title)
{
    /// <summary>True for a node that has children instead of a value.</summary>
    public bool IsInterior => Format == "node";
}
