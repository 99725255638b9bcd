using Fumo.Catalogue;

namespace Fumo.Judge;

/// <summary>How a requirement came out, with the cases that judge it.</summary>
/// <param name="Item">The requirement.</param>
/// <param name="IsApplicable">True when it is to be met.</param>
/// <param name="Verdict">pass, fail, inconclusive, notApplicable or notRun.</param>
/// <param name="Cause">One word why, or null.</param>
/// <param name="Reason">One sentence why; null for a pass.</param>
/// <param name="Cases">Ids of the cases that judge it.</param>
/// <param name="IsWaived">True for a failure that waivers cover altogether.</param>
internal sealed record ScrOutcome(
    ScrItem Item, bool IsApplicable, string Verdict, string? Cause, string? Reason, IReadOnlyList<string> Cases, bool IsWaived)
{
    internal bool IsFumo => Item.Id.StartsWith("FUMO-", StringComparison.Ordinal);

    /// <summary>True when the verdict of the run wants it: mandatory, or conditional with its condition holding.</summary>
    internal bool IsMandatory => IsApplicable && Item.Status != "O" && (IsFumo || Item.Status == "M");

    /// <summary>True for a failure that counts: features that are shown or claimed keep their own MUSTs.</summary>
    internal bool IsFailure => IsApplicable && Verdict == Words.Fail;
}
