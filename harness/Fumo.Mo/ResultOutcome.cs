namespace Fumo.Mo;

/// <summary>What a result code says in the end (FUMO 1.0.2, 6.2.4).</summary>
public enum ResultOutcome
{
    /// <summary>The operation did what it should.</summary>
    Success,

    /// <summary>The operation failed.</summary>
    Failure,
}
