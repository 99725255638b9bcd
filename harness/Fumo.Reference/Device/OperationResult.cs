using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>What an operation came to.</summary>
/// <param name="Order">The operation.</param>
/// <param name="Code">Its result code.</param>
/// <param name="State">The state it ended in.</param>
/// <param name="HasDownloadFailed">True when it failed before a package was there.</param>
public sealed record OperationResult(OperationOrder Order, ResultCode Code, FumoState State, bool HasDownloadFailed)
{
    /// <summary>True when it did what it should.</summary>
    public bool IsSuccess => ResultCodes.OutcomeOf((int)Code) == ResultOutcome.Success;
}
