using Fumo.Catalogue;
using Fumo.Dm;

namespace Fumo.Judge;

/// <summary>Sequence and Atomic (DM representation).</summary>
public static class DmGroupRules
{
    /// <summary>A Sequence is carried out.</summary>
    [Spec(Document.Dm, "REP 4.1.6.14", Scr.LRep03, Title = "A Sequence is carried out.")]
    public static readonly Rule TakesASequence = Rule.Must(
        "dm.sequence",
        given: run => Sent<Sequence>(run),
        then: sent => sent.Code == 200
            ? null
            : Expect.Not($"A Sequence was answered {sent.Code}; a client carries its commands out in order, and answers 200 for the Sequence itself.", "200", $"{sent.Code}") with { At = sent.LastStatus!.At });

    /// <summary>The commands of a Sequence are carried out in their order.</summary>
    [Spec(Document.Dm, "REP 4.1.6.14", Scr.LRep03, Title = "The commands of a Sequence are carried out in their order.")]
    public static readonly Rule KeepsTheOrderOfASequence = Rule.Must(
        "dm.sequence-order",
        given: DmGroupChecks.ReadsAfterWrites,
        then: DmGroupChecks.Order);

    /// <summary>An Atomic in which a command failed has failed.</summary>
    [Spec(Document.Dm, "REP 4.1.6.3", Scr.LRep04, Title = "An Atomic in which a command failed has failed.")]
    public static readonly Rule FailsAnAtomicAsAWhole = Rule.Must(
        "dm.atomic",
        given: run => Sent<Atomic>(run),
        then: (run, sent) => DmGroupChecks.Whole(run, sent));

    /// <summary>What an Atomic that failed had done is taken back.</summary>
    [Spec(Document.Dm, "REP 4.1.6.3", Scr.LRep04, Title = "What an Atomic that failed had done is taken back.")]
    public static readonly Rule RollsBackAFailedAtomic = Rule.Must(
        "dm.atomic-rollback",
        given: DmGroupChecks.RolledBack,
        then: DmTreeProbeChecks.Kept);

    /// <summary>There is no Get inside of an Atomic.</summary>
    [Spec(Document.Dm, "REP 4.1.6.3", Scr.LRep04, Title = "There is no Get inside of an Atomic.")]
    public static readonly Rule ReadsNothingInsideOfAnAtomic = Rule.Must(
        "dm.atomic-get",
        given: run => Sent<Get>(run).Where(sent => sent.Group?.Command is Atomic),
        then: sent => DmTreeProbeChecks.IsDone(sent.Code)
            ? Expect.Not($"Get inside of an Atomic was answered {sent.Code}; answer 500, or refuse the Atomic.", "500", $"{sent.Code}") with { At = sent.LastStatus!.At }
            : null);

    private static IEnumerable<SentCommand> Sent<T>(RunView run)
        where T : Command =>
        run.Commands.Where(sent => sent.Command is T && !sent.Message.Entry.IsFromImplementation && sent is { Code: not null, IsChallenged: false });
}
