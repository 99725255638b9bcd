namespace Fumo.Drive;

/// <summary>Starts the implementation as a program.</summary>
/// <param name="command">Program and arguments with placeholders.</param>
/// <param name="time">Measures the grace before KILL.</param>
public sealed class CommandLauncher(IReadOnlyList<string> command, TimeProvider time) : ILauncher
{
    /// <inheritdoc/>
    public Task<ILaunched> LaunchAsync(LaunchContext context) =>
        Task.FromResult<ILaunched>(RunningProgram.Start(command, context, time));
}
