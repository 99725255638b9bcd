namespace Fumo.Reports;

/// <summary>A folder cannot take a run, or holds none; the message says what would be right.</summary>
public sealed class ResultFolderException : Exception
{
    /// <summary>Without a reason.</summary>
    public ResultFolderException()
    {
    }

    /// <summary>With the reason, for the one who named the folder.</summary>
    /// <param name="message">What is wrong.</param>
    public ResultFolderException(string message)
        : base(message)
    {
    }

    /// <summary>With the reason and what led to it.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What led to it.</param>
    public ResultFolderException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
