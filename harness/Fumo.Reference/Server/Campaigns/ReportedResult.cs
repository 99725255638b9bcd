using System.Globalization;
using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>The outcome of an operation, as one Item of a Generic Alert tells it (FUMO 1.0.2, 6.2).</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Item">The item.</param>
/// <param name="Operation">The operation that its type names.</param>
/// <param name="IsInFirstMessage">True when it came with the first message of its session.</param>
/// <param name="SessionId">Its session.</param>
public sealed record ReportedResult(Alert Alert, Item Item, FumoOperation Operation, bool IsInFirstMessage, string SessionId)
{
    /// <summary>The correlator; null when there is none, or an empty one.</summary>
    public string? Correlator => string.IsNullOrEmpty(Alert.Correlator) ? null : Alert.Correlator;

    /// <summary>What it is about; null when it does not say.</summary>
    public string? Source => Item.Source?.LocUri;

    /// <summary>The result code; null when it is no number.</summary>
    public int? Code =>
        int.TryParse(Item.Data?.Text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int code) ? code : null;

    /// <summary>What it says in the end: anything but 200 and the vendors' 250 to 299 is a failure (6.2.4).</summary>
    public ResultOutcome Outcome => Code is { } code && ResultCodes.OutcomeOf(code) == ResultOutcome.Success ? ResultOutcome.Success : ResultOutcome.Failure;
}
