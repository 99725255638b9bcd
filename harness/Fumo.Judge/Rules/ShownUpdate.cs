using Fumo.Record;

namespace Fumo.Judge;

/// <summary>An operation that installs, with what the place showed that the configuration observes (client.observe).</summary>
/// <param name="Operation">The operation, ended by its alert.</param>
/// <param name="Before">What was shown before its Exec.</param>
/// <param name="After">What was shown after its alert, until the next command that installs.</param>
internal sealed record ShownUpdate(Execution Operation, ObservationEntry Before, ObservationEntry[] After) : ISubject
{
    /// <summary>What it worked on.</summary>
    internal ExecEntry Purpose => Operation.Purpose!;

    /// <summary>True when what is shown changed.</summary>
    internal bool IsChanged => After.Any(seen => seen.Value != Before.Value);

    /// <inheritdoc/>
    public Place At => Operation.Alert!.At;
}
