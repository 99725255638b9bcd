namespace Fumo.Reports.Pdf;

/// <summary>No Chromium could be had, or it did not print; the message says what to do.</summary>
public sealed class ChromiumException : Exception
{
    /// <summary>With a message for the user.</summary>
    /// <param name="message">The message.</param>
    public ChromiumException(string message)
        : base(message)
    {
    }

    /// <summary>With a message for the user, and its cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="inner">The cause.</param>
    public ChromiumException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
