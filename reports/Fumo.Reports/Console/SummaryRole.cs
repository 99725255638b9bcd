namespace Fumo.Reports;

/// <summary>What a line of the summary is, for whoever gives it a colour.</summary>
public enum SummaryRole
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>The verdict, when it is good.</summary>
    Good,

    /// <summary>The verdict, when it is bad, and what failed.</summary>
    Bad,

    /// <summary>What could not be judged, warnings, remarks.</summary>
    Doubtful,

    /// <summary>Detail under another line.</summary>
    Detail,

    /// <summary>Where a file lies.</summary>
    Place,
}
