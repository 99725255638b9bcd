namespace Fumo.Drive;

/// <summary>The world failed: the scenario cannot go on, and nobody is judged for it. The transcript has it already.</summary>
public sealed class TroubleException : Exception
{
    /// <summary>A trouble with its cause.</summary>
    /// <param name="cause">One of <see cref="TroubleCause"/>.</param>
    /// <param name="reason">One sentence that a vendor can act on.</param>
    /// <param name="inner">What lies behind it, if anything.</param>
    public TroubleException(string cause, string reason, Exception? inner = null)
        : base(reason, inner) => Cause = cause;

    /// <summary>One of <see cref="TroubleCause"/>.</summary>
    public string Cause { get; }
}
