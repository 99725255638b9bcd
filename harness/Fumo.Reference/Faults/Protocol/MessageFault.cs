using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The client's messages say something else than the protocol has them say.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does wrong, in a sentence.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
/// <param name="write">What becomes of a message.</param>
public sealed class MessageFault(string id, string title, string requirement, string rule, Func<SyncMl, SyncMl> write) : DeviceFault(id, title, requirement, rule)
{
    /// <inheritdoc/>
    public override ValueTask<SyncMl> SendingAsync(SyncMl message) => ValueTask.FromResult(write(message));
}
