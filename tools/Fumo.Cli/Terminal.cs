namespace Fumo.Cli;

/// <summary>Where a verb writes: results to one stream, complaints and progress to the other.</summary>
/// <param name="Output">Results.</param>
/// <param name="Error">Complaints and progress.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error)
{
    /// <summary>True when results go to a person's terminal, not to a file or a pipe.</summary>
    public bool IsInteractive => ReferenceEquals(Output, Console.Out) && !Console.IsOutputRedirected;

    /// <summary>True when colours are wanted: a terminal, and NO_COLOR is not set.</summary>
    public bool HasColour => IsInteractive && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
}
