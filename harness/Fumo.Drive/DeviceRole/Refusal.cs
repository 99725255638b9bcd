using Fumo.Dm;

namespace Fumo.Drive;

/// <summary>A command that a played device refuses.</summary>
/// <param name="Command">The command, one of them.</param>
/// <param name="Code">The Status code.</param>
/// <param name="Path">The node below the object, for example Download/PkgURL; null for any.</param>
/// <param name="Times">How often, before it is obeyed.</param>
/// <param name="Spared">How often it is obeyed before that.</param>
public sealed record Refusal(AccessTypes Command, int Code, string? Path = null, int Times = int.MaxValue, int Spared = 0);
