namespace Fumo.Drive;

/// <summary>What became of a prompt; the words of the transcript.</summary>
public static class OperatorAnswer
{
    /// <summary>It was done.</summary>
    public const string Done = "done";

    /// <summary>The person would not or could not do it.</summary>
    public const string Declined = "declined";

    /// <summary>Nobody is there.</summary>
    public const string Unattended = "unattended";

    /// <summary>No answer came in time.</summary>
    public const string Timeout = "timeout";
}
