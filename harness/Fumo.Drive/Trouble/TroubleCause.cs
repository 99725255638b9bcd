namespace Fumo.Drive;

/// <summary>Why a scenario could not be brought about; the words of the transcript.</summary>
public static class TroubleCause
{
    /// <summary>No connection came about, or it broke.</summary>
    public const string Connection = "connection";

    /// <summary>What was awaited did not come in time.</summary>
    public const string Timeout = "timeout";

    /// <summary>One side refused the other's credentials.</summary>
    public const string Refused = "refused";

    /// <summary>A package or a setting that the scenario needs is missing.</summary>
    public const string Fixture = "fixture";

    /// <summary>Nothing in the configuration lets it be seen.</summary>
    public const string NoEvidence = "noEvidence";

    /// <summary>The harness is at fault.</summary>
    public const string Harness = "harness";

    /// <summary>The launched program ended in the middle.</summary>
    public const string ImplementationExited = "implementationExited";

    /// <summary>The program could not be started, or ended before its first message.</summary>
    public const string LaunchFailed = "launchFailed";

    /// <summary>Nobody did what a person was asked to do.</summary>
    public const string Operator = "operator";
}
