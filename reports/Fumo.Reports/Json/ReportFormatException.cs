namespace Fumo.Reports;

/// <summary>A file is no report.json that this version can read; the message says why and what to do.</summary>
public sealed class ReportFormatException : Exception
{
    /// <summary>Without a reason.</summary>
    public ReportFormatException()
    {
    }

    /// <summary>With the reason, for the one who named the file.</summary>
    /// <param name="message">What is wrong.</param>
    public ReportFormatException(string message)
        : base(message)
    {
    }

    /// <summary>With the reason and what led to it.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What led to it.</param>
    public ReportFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
