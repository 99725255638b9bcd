namespace Fumo.Session;

/// <summary>An HTTP exchange that failed below HTTP.</summary>
public sealed class WebException : Exception
{
    /// <summary>A failure with its kind.</summary>
    /// <param name="failure">What failed.</param>
    /// <param name="message">A sentence for the user.</param>
    /// <param name="inner">What lies behind it, if anything.</param>
    public WebException(WebFailure failure, string message, Exception? inner = null)
        : base(message, inner) => Failure = failure;

    /// <summary>What failed.</summary>
    public WebFailure Failure { get; }
}
