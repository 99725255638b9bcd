using Fumo.Judge;
using Fumo.Record;

namespace Fumo.Reports;

/// <summary>Judges a recorded run again.</summary>
/// <param name="run">The run as it was read from its files.</param>
/// <param name="profile">The profile to judge in.</param>
public delegate RunReport Rejudge(RecordedRun run, string profile);
