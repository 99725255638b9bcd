namespace Fumo.Reports;

/// <summary>What became of a case, worst first.</summary>
public enum ChangeKind
{
    /// <summary>It fails, and did not, or fails by a rule that it did not fail by.</summary>
    NewFailure,

    /// <summary>It was judged, and could not be judged any more.</summary>
    Lost,

    /// <summary>It comes out as before, for another reason.</summary>
    ChangedReason,

    /// <summary>It failed, and passes.</summary>
    Fixed,

    /// <summary>It could not be judged, or did not apply, and passes.</summary>
    Gained,

    /// <summary>It was judged, and does not apply any more.</summary>
    Withdrawn,

    /// <summary>It comes out otherwise, and was not judged before or after.</summary>
    Otherwise,

    /// <summary>Only the later run has it.</summary>
    Appeared,

    /// <summary>Only the earlier run has it, and did not judge it.</summary>
    Disappeared,
}
