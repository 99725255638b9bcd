using Fumo.Judge;
using Fumo.Plan;
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
public sealed record ProofTrial(BehaviourSetup Setup, string? Fault = null, IReadOnlyList<string>? Variants = null)
{
    /// <summary>The reference implementation with the fault or the variants.</summary>
    internal LaunchSection Launch => new([], IsReference: true, Faults: Fault is { } fault ? [fault] : [], Variants: Variants ?? []);

    /// <summary>The credentials of both, under the scheme of the configuration.</summary>
    /// <param name="client">The device's.</param>
    /// <param name="server">The server's.</param>
    internal CredentialsSection Credentials(PartySection client, PartySection server) => Setup.Scheme == "none"
        ? new CredentialsSection()
        : new CredentialsSection { Scheme = Setup.Scheme, Client = client, Server = server };
}
