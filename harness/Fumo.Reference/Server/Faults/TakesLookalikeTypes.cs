using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>Types are compared by their ends, and without case.</summary>
public sealed class TakesLookalikeTypes() : ServerFault(
    "M141", "takes alert types in any case and without .dm. for the standard's", "FUMO-S-010", "server.alert.similar-type")
{
    /// <inheritdoc/>
    public override bool IsMild => true;

    /// <inheritdoc/>
    public override FumoOperation? ResultOperation(string? type, FumoOperation? honest) => honest ?? FumoOperations.All
        .Cast<FumoOperation?>()
        .FirstOrDefault(operation => type?.Trim().EndsWith($"firmwareupdate.{operation}", StringComparison.OrdinalIgnoreCase) == true);
}
