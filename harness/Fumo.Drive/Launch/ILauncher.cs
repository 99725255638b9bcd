namespace Fumo.Drive;

/// <summary>Starts the implementation under test; the one who composes a run plugs in what it is.</summary>
public interface ILauncher
{
    /// <summary>Starts it.</summary>
    /// <param name="context">What it is to know.</param>
    /// <exception cref="LaunchException">It cannot be started.</exception>
    Task<ILaunched> LaunchAsync(LaunchContext context);
}
