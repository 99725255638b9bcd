namespace Fumo.Record;

/// <summary>A run that is part of another one.</summary>
/// <param name="Shard">Which part, K/N.</param>
/// <param name="Id">Its id.</param>
/// <param name="Started">When it was started, UTC.</param>
/// <param name="Seed">Its seed of everything random.</param>
/// <param name="Environment">Operating system, runtime, host of its harness.</param>
public sealed record PartRecord(string Shard, string Id, DateTimeOffset Started, long Seed, IReadOnlyDictionary<string, string> Environment);
