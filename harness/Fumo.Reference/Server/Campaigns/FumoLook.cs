using System.Globalization;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>What a server read of an object before it commands anything.</summary>
/// <param name="State">The value of State; null when it was not read.</param>
/// <param name="Children">The names of its children; empty when they were not read.</param>
internal sealed record FumoLook(int? State, IReadOnlyList<string> Children)
{
    /// <summary>Nothing was read.</summary>
    public static FumoLook Nothing { get; } = new(null, []);

    /// <summary>True when an operation is under way, as far as State says.</summary>
    public bool IsBusy => State is (int)FumoState.DownloadProgressing or (int)FumoState.UpdateProgressing;

    /// <summary>True when State says that a package waits to be applied; null when nothing was read.</summary>
    public bool? HoldsPackage => State is null ? null : State is (int)FumoState.DownloadComplete or (int)FumoState.ReadyToUpdate;

    /// <summary>True unless the child is known not to be there.</summary>
    public bool MayHave(string child) => Children.Count == 0 || Children.Contains(child);

    /// <summary>What was read.</summary>
    public static FumoLook Of(string? state, string? children) => new(
        int.TryParse(state?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null,
        (children ?? string.Empty).Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
