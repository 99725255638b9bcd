using Fumo.Mo;

namespace Fumo.Drive;

/// <summary>What belongs to each operation that a server can be made to start.</summary>
public static class OfferedOperations
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<OfferedOperation> All { get; } = Enum.GetValues<OfferedOperation>();

    /// <summary>The key in the configuration, also the word of the transcript.</summary>
    /// <param name="operation">The operation.</param>
    public static string Key(this OfferedOperation operation)
    {
        string name = operation.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>The operation whose node the server executes in the end.</summary>
    /// <param name="operation">The operation.</param>
    public static FumoOperation Executed(this OfferedOperation operation) => operation switch
    {
        OfferedOperation.Download => FumoOperation.Download,
        OfferedOperation.DownloadAndUpdate => FumoOperation.DownloadAndUpdate,
        OfferedOperation.Update or OfferedOperation.PackageData => FumoOperation.Update,
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };
}
