namespace Fumo.Drive;

/// <summary>A program cannot be started.</summary>
/// <param name="message">Which, and why.</param>
/// <param name="inner">What lies behind it, if anything.</param>
public sealed class LaunchException(string message, Exception? inner = null) : Exception(message, inner);
