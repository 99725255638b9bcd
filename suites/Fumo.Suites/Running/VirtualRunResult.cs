using Fumo.Judge;
using Fumo.Record;

namespace Fumo.Suites;

/// <summary>What came of a run in memory.</summary>
/// <param name="Record">What was known before the first exchange.</param>
/// <param name="Entries">Everything that happened, in order.</param>
/// <param name="Report">What the judge says.</param>
public sealed record VirtualRunResult(RunRecord Record, IReadOnlyList<Entry> Entries, RunReport Report);
