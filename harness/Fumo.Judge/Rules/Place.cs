using Fumo.Dm;

namespace Fumo.Judge;

/// <summary>A place in a transcript.</summary>
/// <param name="Entry">Number of the entry in the run.</param>
/// <param name="Scenario">The scenario in which it happened.</param>
/// <param name="Exchange">The HTTP exchange, or null.</param>
/// <param name="CmdId">The command, or null.</param>
/// <param name="Octets">The octets in the message's body.</param>
public sealed record Place(int Entry, string Scenario, int? Exchange = null, string? CmdId = null, OctetRange Octets = default);
