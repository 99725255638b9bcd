namespace Fumo.Judge;

/// <summary>What a rule says of one subject.</summary>
/// <param name="At">The subject's place.</param>
/// <param name="Deviation">How it deviates; null when it does not.</param>
public sealed record Judgement(Place At, Deviation? Deviation);
