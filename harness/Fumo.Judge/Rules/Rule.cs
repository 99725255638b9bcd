namespace Fumo.Judge;

/// <summary>
/// One sentence of a standard as something that can be judged: which subjects of a transcript it speaks of, and what must
/// hold for each. Without subjects nothing was observed, and nothing follows.
/// </summary>
public sealed class Rule
{
    private readonly Func<RunView, IEnumerable<Judgement>> judge;

    private Rule(string id, Level level, Func<RunView, IEnumerable<Judgement>> judge) => (Id, Level, this.judge) = (id, level, judge);

    /// <summary>subject.aspect, for example alert.correlator.</summary>
    public string Id { get; }

    /// <summary>must, should or may.</summary>
    public Level Level { get; }

    /// <summary>Id of the ruling whose profile decides the effect; null when the text is clear.</summary>
    public string? Ruling { get; private init; }

    /// <summary>A rule that a MUST, or a statement of what happens, stands behind.</summary>
    /// <typeparam name="T">The subjects.</typeparam>
    /// <param name="id">The rule's id.</param>
    /// <param name="given">The subjects in a run.</param>
    /// <param name="then">What deviates in one subject; null when nothing does.</param>
    /// <param name="ruling">Id of the ruling that a deviation rests on, or null.</param>
    public static Rule Must<T>(string id, Func<RunView, IEnumerable<T>> given, Func<T, Deviation?> then, string? ruling = null)
        where T : ISubject => Make(id, Level.Must, given, (_, subject) => then(subject), ruling);

    /// <summary>A rule that a MUST stands behind, whose subjects are judged by what else the run holds.</summary>
    /// <typeparam name="T">The subjects.</typeparam>
    /// <param name="id">The rule's id.</param>
    /// <param name="given">The subjects in a run.</param>
    /// <param name="then">What deviates in one subject of the run; null when nothing does.</param>
    /// <param name="ruling">Id of the ruling that a deviation rests on, or null.</param>
    public static Rule Must<T>(string id, Func<RunView, IEnumerable<T>> given, Func<RunView, T, Deviation?> then, string? ruling = null)
        where T : ISubject => Make(id, Level.Must, given, then, ruling);

    /// <summary>A rule that a SHOULD stands behind: its breach is a warning.</summary>
    /// <typeparam name="T">The subjects.</typeparam>
    /// <param name="id">The rule's id.</param>
    /// <param name="given">The subjects in a run.</param>
    /// <param name="then">What deviates in one subject; null when nothing does.</param>
    /// <param name="ruling">Id of the ruling that a deviation rests on, or null.</param>
    public static Rule Should<T>(string id, Func<RunView, IEnumerable<T>> given, Func<T, Deviation?> then, string? ruling = null)
        where T : ISubject => Make(id, Level.Should, given, (_, subject) => then(subject), ruling);

    /// <summary>A rule that a SHOULD stands behind, whose subjects are judged by what else the run holds.</summary>
    /// <typeparam name="T">The subjects.</typeparam>
    /// <param name="id">The rule's id.</param>
    /// <param name="given">The subjects in a run.</param>
    /// <param name="then">What deviates in one subject of the run; null when nothing does.</param>
    /// <param name="ruling">Id of the ruling that a deviation rests on, or null.</param>
    public static Rule Should<T>(string id, Func<RunView, IEnumerable<T>> given, Func<RunView, T, Deviation?> then, string? ruling = null)
        where T : ISubject => Make(id, Level.Should, given, then, ruling);

    /// <summary>Something worth a remark that the text leaves free.</summary>
    /// <typeparam name="T">The subjects.</typeparam>
    /// <param name="id">The rule's id.</param>
    /// <param name="given">The subjects in a run.</param>
    /// <param name="then">What is remarkable in one subject; null when nothing is.</param>
    public static Rule May<T>(string id, Func<RunView, IEnumerable<T>> given, Func<T, Deviation?> then)
        where T : ISubject => Make(id, Level.May, given, (_, subject) => then(subject), null);

    /// <summary>Something worth a remark that the text leaves free, whose subjects are judged by what else the run holds.</summary>
    /// <typeparam name="T">The subjects.</typeparam>
    /// <param name="id">The rule's id.</param>
    /// <param name="given">The subjects in a run.</param>
    /// <param name="then">What is remarkable in one subject of the run; null when nothing is.</param>
    public static Rule May<T>(string id, Func<RunView, IEnumerable<T>> given, Func<RunView, T, Deviation?> then)
        where T : ISubject => Make(id, Level.May, given, then, null);

    /// <summary>Judges every subject of a run.</summary>
    /// <param name="run">The run.</param>
    public IEnumerable<Judgement> Judge(RunView run) => judge(run);

    private static Rule Make<T>(string id, Level level, Func<RunView, IEnumerable<T>> given, Func<RunView, T, Deviation?> then, string? ruling)
        where T : ISubject =>
        new(id, level, run => given(run).Select(subject => new Judgement(subject.At, then(run, subject)))) { Ruling = ruling };
}
