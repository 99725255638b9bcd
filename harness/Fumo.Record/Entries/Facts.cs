namespace Fumo.Record;

/// <summary>Names of the facts that a transcript may hold.</summary>
public static class Facts
{
    /// <summary>URI of a FUMO under test; once for each.</summary>
    public const string Root = "root";

    /// <summary>How the roots were found: configured, type, list, shape, created.</summary>
    public const string RootFoundBy = "rootFoundBy";

    /// <summary>What a scenario needs of the client and did not find, in a sentence: nothing was commanded.</summary>
    public const string Lacking = "lacking";

    /// <summary>
    /// A good package failed, and what PkgURL names was changed to a download descriptor (<see cref="Tried"/>), or back
    /// because that failed as well (<see cref="InVain"/>).
    /// </summary>
    public const string Descriptors = "descriptors";

    /// <summary>Descriptors are given from here on.</summary>
    public const string Tried = "tried";

    /// <summary>Packages are given again.</summary>
    public const string InVain = "inVain";

    /// <summary>A deadline that passed: what was awaited, and for how long.</summary>
    public const string Deadline = "deadline";

    /// <summary>After a deadline the client was woken once more and one authenticated session was complete.</summary>
    public const string SecondChance = "secondChance";

    /// <summary>The quiet period at the end of the run has passed.</summary>
    public const string Quiet = "quiet";

    /// <summary>The run came to its end; the value is its id.</summary>
    public const string Finished = "finished";

    /// <summary>The user interrupted the run; the value is the scenario, or the run's id when it was between two.</summary>
    public const string Interrupted = "interrupted";

    /// <summary>
    /// The run goes on after an interruption; the value is its id. What was broken off, and all that was done until here to
    /// find the device again, is evidence of nothing.
    /// </summary>
    public const string Resumed = "resumed";

    /// <summary>
    /// From here on follows a part of the run that was played apart from those before it, against a start of the
    /// implementation of its own; the value is its number and its run's id.
    /// </summary>
    public const string Part = "part";
}
