using Fumo.Catalogue;
using Fumo.Mo;

namespace Fumo.Judge;

/// <summary>Values and movements of State (FUMO 1.0.2, 5.1.10 and 6).</summary>
public static class StateRules
{
    /// <summary>State is one of the ten values.</summary>
    [Spec(Document.Fumo, "5.1.10", Scr.FumoT011, Title = "State is one of the ten values.")]
    public static readonly Rule HasADefinedValue = Rule.Must(
        "state.value",
        given: run => run.States,
        then: sample => sample.State is not null
            ? null
            : Expect.Not("State has a value that is not defined; keep internal phases out of the tree.", "10, 20, 30, 40, 50, 60, 70, 80, 90 or 100", Expect.Quote(sample.Text)));

    /// <summary>State is written as a plain number.</summary>
    [Spec(Document.Fumo, "5.1.10", Scr.FumoT010, Title = "State is written as a plain number.")]
    public static readonly Rule IsWrittenPlainly = Rule.Should(
        "state.form",
        given: run => run.States.Where(sample => sample.Value is not null),
        then: sample => sample.Text == $"{sample.Value}"
            ? null
            : Expect.Not("State is written with a sign or leading zeros; write the number alone.", $"'{sample.Value}'", Expect.Quote(sample.Text)));

    /// <summary>After the alert State tells what the operation has reached.</summary>
    [Spec(Document.Fumo, "6.1", Scr.FumoC007, Title = "After the alert State tells what the operation has reached.")]
    public static readonly Rule TellsWhatTheOperationReached = Rule.Must(
        "state.outcome",
        given: run => run.Operations.SelectMany(one => StateChecks.Settled(run, one).Where(sample => sample.State is not null).Select(sample => new SettledState(one, sample))),
        then: StateChecks.Fits);

    /// <summary>Each value that is seen can be reached from the one before by what was commanded between.</summary>
    [Spec(Document.Fumo, "6", Scr.FumoC008, Title = "Each value that is seen can be reached from the one before by what was commanded between.")]
    public static readonly Rule MovesAlongTheDiagram = Rule.Must(
        "state.path",
        given: StateChecks.Moves,
        then: StateChecks.Path);

    /// <summary>Where State tells that there is no package, none can be installed.</summary>
    [Spec(Document.Fumo, "5.1.10", Scr.FumoC007, Title = "Where State tells that there is no package, none can be installed.")]
    public static readonly Rule TellsWhetherThereIsAPackage = Rule.Should(
        "state.no-data",
        given: run => run.Executions.Where(one => one is { Operation: FumoOperation.Update, Code: not null } && StateChecks.IsWithoutData(run, one)),
        then: (_, one) => one is { IsRefused: false, Alert.Outcome: ResultOutcome.Success }
            ? Expect.Not("State told that the device has no package, but an Exec on Update installed one; tell 90 as long as the package is kept.", "a refusal or a failure", one.Alert.Data)
            : null);

    /// <summary>Replace cannot change State.</summary>
    [Spec(Document.Fumo, "5.1.10", Scr.FumoT010, Title = "Replace cannot change State.")]
    public static readonly Rule CannotBeWritten = Rule.Must(
        "state.writable",
        given: run => run.Writes.Where(write => !write.IsAdd && write.Code is not null && run.Locate(write.Uri)?.Path == FumoNodes.State),
        then: StateChecks.Written,
        ruling: "state.writable");
}
