namespace Fumo.Reference;

/// <summary>A place in a FUMO object.</summary>
/// <param name="Root">The URI of the FUMO.</param>
/// <param name="Path">The node's path below it; empty for the FUMO itself.</param>
/// <param name="Query">What stands behind the question mark; empty for nothing.</param>
public sealed record PlaceInObject(string Root, string Path, string Query);
