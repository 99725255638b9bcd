using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>An operation that a server has commanded.</summary>
/// <param name="Root">The URI of the FUMO.</param>
/// <param name="Operation">Which one.</param>
/// <param name="Target">The address that was executed, as it came.</param>
/// <param name="Correlator">Its correlator; null for none.</param>
/// <param name="Url">Where the package comes from; empty for an Update.</param>
public sealed record OperationOrder(string Root, FumoOperation Operation, string Target, string? Correlator, string Url);
