namespace Fumo.Dm;

/// <summary>An alert: session start, next message, abort, user interaction, client event, generic alert (element Alert).</summary>
public sealed record Alert : ItemCommand
{
    /// <inheritdoc/>
    public override string Name => nameof(Alert);

    /// <summary>The alert code as it stood, for example 1226; null when the element Data is missing.</summary>
    public string? Data { get; init; }

    /// <summary>The correlator of the Exec that this alert answers; null when there is none, empty when the element is empty.</summary>
    public string? Correlator { get; init; }

    /// <summary>The code as one of the known ones, or null.</summary>
    public AlertCode? Code => int.TryParse(Data?.Trim(), System.Globalization.NumberStyles.None, null, out int code) && Enum.IsDefined((AlertCode)code)
        ? (AlertCode)code
        : null;

    /// <summary>An alert that is only a code, for example 1222.</summary>
    /// <param name="code">The code.</param>
    public static Alert Of(AlertCode code) => new() { Data = ((int)code).ToString(System.Globalization.CultureInfo.InvariantCulture) };
}
