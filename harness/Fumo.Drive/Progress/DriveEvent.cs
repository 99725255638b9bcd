namespace Fumo.Drive;

/// <summary>What is going on, for one who watches; nothing is judged by it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A few words: what the device does, what is waited for.</param>
/// <param name="Until">When the waiting ends at the latest; null when nothing is waited for.</param>
public sealed record DriveEvent(DriveEventKind Kind, string Text, DateTimeOffset? Until = null);
