namespace Fumo.Cli;

/// <summary>What a process tells the one who started it.</summary>
internal static class ExitCode
{
    /// <summary>The gate is passed.</summary>
    public const int Passed = 0;

    /// <summary>A mandatory requirement failed, or what was compared differs.</summary>
    public const int Failed = 1;

    /// <summary>Usage or configuration error: nothing was run.</summary>
    public const int Usage = 2;

    /// <summary>Nothing failed, but something could not be judged, started or reached.</summary>
    public const int Inconclusive = 3;

    /// <summary>The user interrupted it.</summary>
    public const int Interrupted = 130;

    /// <summary>The one of two that takes precedence: 130, 2, 1, 3, 0.</summary>
    public static int Graver(int one, int other) =>
        new[] { Interrupted, Usage, Failed, Inconclusive }.FirstOrDefault(code => one == code || other == code, Passed);
}
