namespace Fumo.Drive;

/// <summary>A launched implementation that can be asked for a session directly, instead of being left to open one by itself.</summary>
public interface IWakeable
{
    /// <summary>Opens a session; ends with it.</summary>
    Task WakeAsync();
}
