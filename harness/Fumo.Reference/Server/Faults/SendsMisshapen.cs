using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>Its messages are not framed as the protocol has it.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What it does wrong.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
/// <param name="shape">What becomes of a message.</param>
public sealed class SendsMisshapen(string id, string title, string requirement, string rule, Func<SyncMl, SyncMl> shape) : ServerFault(id, title, requirement, rule)
{
    /// <inheritdoc/>
    public override SyncMl Sending(SyncMl message) => shape(message);
}
