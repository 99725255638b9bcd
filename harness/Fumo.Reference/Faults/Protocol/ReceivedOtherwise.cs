using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The server's messages are understood otherwise.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does wrong, in a sentence.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
/// <param name="read">What it makes of a message.</param>
public sealed class ReceivedOtherwise(string id, string title, string requirement, string rule, Func<SyncMl, SyncMl> read) : DeviceFault(id, title, requirement, rule)
{
    /// <inheritdoc/>
    public override SyncMl Receiving(SyncMl message) => read(message);
}
