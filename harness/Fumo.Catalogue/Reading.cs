namespace Fumo.Catalogue;

/// <summary>One way to read a place that can be read in two.</summary>
/// <param name="Says">What the text means in this reading.</param>
/// <param name="Effect">What a deviation from the ruling's strictest reading does then: fail, warning, remark or pass.</param>
public sealed record Reading(string Says, string Effect);
