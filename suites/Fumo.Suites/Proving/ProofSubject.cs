using Fumo.Judge;
using Fumo.Record;
using Fumo.Reference;

namespace Fumo.Suites;

/// <summary>What a proof plays: the reference implementation of one side with everything that it can do wrong or otherwise.</summary>
public sealed record ProofSubject
{
    /// <summary>What the reference implementation stands for.</summary>
    public required Side Role { get; init; }

    /// <summary>Its faults.</summary>
    public required IReadOnlyList<BehaviourInfo> Faults { get; init; }

    /// <summary>Its conformant variants.</summary>
    public required IReadOnlyList<BehaviourInfo> Variants { get; init; }

    /// <summary>Plays the suite against it, with a fault or a variant, or plain, in a configuration.</summary>
    public required Func<ProofTrial, RunReport> Play { get; init; }
}

/// <summary>One run of a proof.</summary>
/// <param name="Setup">The configuration.</param>
/// <param name="Fault">The fault, or null.</param>
/// <param name="Variants">The variants; null for none.</param>
public sealed record ProofTrial(BehaviourSetup Setup, string? Fault = null, IReadOnlyList<string>? Variants = null);
