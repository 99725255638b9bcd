namespace Fumo.Plan;

/// <summary>How an address is tried.</summary>
internal enum ProbeKind
{
    /// <summary>The harness has to be able to listen there.</summary>
    Listen,

    /// <summary>Its name has to resolve; what listens there may not be running yet.</summary>
    Name,

    /// <summary>A TCP connection has to be accepted.</summary>
    Connect,

    /// <summary>A program that has to be there.</summary>
    Program,
}

/// <summary>One thing to try.</summary>
/// <param name="Kind">How.</param>
/// <param name="Key">The key with its path.</param>
/// <param name="Address">The address or the program, as the configuration has it.</param>
/// <param name="Host">Host of an address.</param>
/// <param name="Port">Port of an address.</param>
internal sealed record Probe(ProbeKind Kind, string Key, string Address, string Host, int Port);
