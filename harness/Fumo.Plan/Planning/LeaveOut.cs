namespace Fumo.Plan;

/// <summary>Why something is not played.</summary>
/// <param name="Cause">The word for it in the results.</param>
/// <param name="Reason">A sentence, with what would change it.</param>
public sealed record LeaveOut(string Cause, string Reason)
{
    /// <summary>Not wanted.</summary>
    public const string Selection = "selection";

    /// <summary>Played on another machine.</summary>
    public const string Shard = "shard";

    /// <summary>The configuration does not give what is needed.</summary>
    public const string Fixture = "fixture";

    /// <summary>Nobody is there to do it.</summary>
    public const string Operator = "operator";

    /// <summary>The configuration gives no way to see it.</summary>
    public const string NoEvidence = "noEvidence";
}
