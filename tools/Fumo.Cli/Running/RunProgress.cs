namespace Fumo.Cli;

/// <summary>Chooses how a run is shown.</summary>
internal static class RunProgress
{
    /// <summary>JSON lines on request, a live line on a terminal, plain lines elsewhere.</summary>
    /// <param name="terminal">Where it is shown.</param>
    /// <param name="asJson">True for JSON lines.</param>
    public static IRunProgress For(Terminal terminal, bool asJson) =>
        asJson ? new JsonProgress(terminal.Output)
        : terminal.IsInteractive ? new LiveProgress(terminal.HasColour)
        : new PlainProgress(terminal.Output, TimeProvider.System);
}
