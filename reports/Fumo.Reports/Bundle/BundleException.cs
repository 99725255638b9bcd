namespace Fumo.Reports;

/// <summary>A bundle cannot be made or read, or a key is none that signs one; the message says what would be right.</summary>
public sealed class BundleException : Exception
{
    /// <summary>Without a reason.</summary>
    public BundleException()
    {
    }

    /// <summary>With the reason, for the one who gave the file.</summary>
    /// <param name="message">What is wrong.</param>
    public BundleException(string message)
        : base(message)
    {
    }

    /// <summary>With the reason and what led to it.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What led to it.</param>
    public BundleException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
