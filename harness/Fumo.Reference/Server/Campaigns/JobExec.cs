using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>An Exec that went out for a job, and what became of it.</summary>
/// <param name="operation">The operation.</param>
/// <param name="root">The URI of the FUMO.</param>
/// <param name="correlator">The correlator that it carried; null for none.</param>
public sealed class JobExec(FumoOperation operation, string root, string? correlator)
{
    /// <summary>The operation.</summary>
    public FumoOperation Operation { get; } = operation;

    /// <summary>The URI of the FUMO.</summary>
    public string Root { get; } = root;

    /// <summary>The correlator that it carried; null for none.</summary>
    public string? Correlator { get; } = correlator;

    /// <summary>The session in which it went out; empty while it has not.</summary>
    public string SessionId { get; internal set; } = string.Empty;

    /// <summary>The code of its Status; null while none came.</summary>
    public int? Status { get; internal set; }

    /// <summary>The result code that was reported; null while none was, or when it was no number.</summary>
    public int? Code { get; internal set; }

    /// <summary>What its report said; null while none came.</summary>
    public ResultOutcome? Outcome { get; internal set; }

    /// <summary>True while its outcome is to follow.</summary>
    public bool IsPending { get; internal set; } = true;
}
