namespace Fumo.Drive.Tests;

/// <summary>Launches nothing, and ends it when a test says so.</summary>
internal sealed class PlayedLauncher : ILauncher
{
    public bool Fails { get; init; }

    public string? StandardError { get; init; }

    public int Launched { get; private set; }

    public int PowerCuts { get; private set; }

    public PlayedProgram Last { get; private set; } = new(_ => { });

    public Task<ILaunched> LaunchAsync(LaunchContext context)
    {
        if (Fails)
        {
            throw new LaunchException("No such program.");
        }

        Launched++;
        Last = new PlayedProgram(isPowerCut => PowerCuts += isPowerCut ? 1 : 0) { StandardError = StandardError };
        return Task.FromResult<ILaunched>(Last);
    }

    internal sealed class PlayedProgram(Action<bool> stopped) : ILaunched
    {
        private readonly TaskCompletionSource<ExitReport> exited = new();

        public string Description => "played";

        public string? StandardError { get; init; }

        public Task<ExitReport> Exited => exited.Task;

        public Task StopAsync(bool isPowerCut = false)
        {
            stopped(isPowerCut);
            exited.TrySetResult(new ExitReport(0, null));
            return Task.CompletedTask;
        }

        public void End(ExitReport report) => exited.SetResult(report);
    }
}
