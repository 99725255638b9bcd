using Fumo.Mo;

namespace Fumo.Drive;

/// <summary>How an outcome is reported; every form is one that the text allows (FUMO 1.0.2, 6.2), but for what makes it stray.</summary>
public sealed record ReportForm
{
    /// <summary>The plain form.</summary>
    public static ReportForm Plain { get; } = new();

    /// <summary>True to put the prefix before the type (DM Protocol 1.2.1, 2.3.7.1).</summary>
    public bool HasPrefix { get; init; }

    /// <summary>True to name the operation's node as the Source instead of the object.</summary>
    public bool NamesOperation { get; init; }

    /// <summary>The Mark; null for the one that fits the code.</summary>
    public string? Mark { get; init; }

    /// <summary>True to send no Mark at all.</summary>
    public bool HasNoMark { get; init; }

    /// <summary>Which correlator it carries.</summary>
    public CorrelatorForm Correlator { get; init; }

    /// <summary>The operation whose type it has; null for the one that was executed.</summary>
    public FumoOperation? TypeOf { get; init; }

    /// <summary>What else is told beside it.</summary>
    public Companion Companion { get; init; }

    /// <summary>When it goes out, where it is decided upon within the session of its Exec.</summary>
    public ReportPlace Place { get; init; }

    /// <summary>True when the report belongs to no operation that was commanded.</summary>
    /// <param name="exec">What was commanded.</param>
    public bool IsStrayFor(PlayedExec exec)
    {
        ArgumentNullException.ThrowIfNull(exec);
        return Correlator == CorrelatorForm.Unknown
            || (Correlator == CorrelatorForm.None && exec.Correlator is not null)
            || (TypeOf is { } type && type != exec.Operation);
    }
}
