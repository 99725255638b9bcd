namespace Fumo.Mo;

/// <summary>What belongs to each operation: its node, its alert type, its trigger.</summary>
public static class FumoOperations
{
    /// <summary>All operations.</summary>
    public static IReadOnlyList<FumoOperation> All { get; } = Enum.GetValues<FumoOperation>();

    /// <summary>The name of the node below x that is executed.</summary>
    /// <param name="operation">The operation.</param>
    public static string NodeName(this FumoOperation operation) => operation switch
    {
        FumoOperation.Download => FumoNodes.Download,
        FumoOperation.Update => FumoNodes.Update,
        FumoOperation.DownloadAndUpdate => FumoNodes.DownloadAndUpdate,
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    /// <summary>The type of the alert that tells the operation's outcome, without a prefix (6.2.2).</summary>
    /// <param name="operation">The operation.</param>
    public static string AlertType(this FumoOperation operation) => operation switch
    {
        FumoOperation.Download => AlertTypes.Download,
        FumoOperation.Update => AlertTypes.Update,
        FumoOperation.DownloadAndUpdate => AlertTypes.DownloadAndUpdate,
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    /// <summary>The trigger in the state diagram that an Exec of the operation is.</summary>
    /// <param name="operation">The operation.</param>
    public static StateTrigger Trigger(this FumoOperation operation) => operation switch
    {
        FumoOperation.Download => StateTrigger.ExecDownload,
        FumoOperation.Update => StateTrigger.ExecUpdate,
        FumoOperation.DownloadAndUpdate => StateTrigger.ExecDownloadAndUpdate,
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    /// <summary>The operation behind a node's name below x, or null.</summary>
    /// <param name="name">The node's name.</param>
    public static FumoOperation? OfNodeName(string? name)
    {
        int found = All.ToList().FindIndex(operation => operation.NodeName() == name);
        return found < 0 ? null : All[found];
    }

    /// <summary>The operation whose outcome an alert type tells, the prefix taken off; null for any other type.</summary>
    /// <param name="type">The type as it stood.</param>
    public static FumoOperation? OfAlertType(string? type)
    {
        string? bare = AlertTypes.Bare(type);
        int found = All.ToList().FindIndex(operation => operation.AlertType() == bare);
        return found < 0 ? null : All[found];
    }

    /// <summary>The operation whose outcome an alert type tells or is plainly meant to tell; null for any other type.</summary>
    /// <param name="type">The type as it stood.</param>
    public static FumoOperation? MeantBy(string? type) => OfAlertType(AlertTypes.Meant(type));
}
