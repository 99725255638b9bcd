using Fumo.Session;

namespace Fumo.Reference;

/// <summary>The client's messages go out otherwise than they were written.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does wrong, in a sentence.</param>
/// <param name="requirement">The requirement that it breaks.</param>
/// <param name="rule">The rule that is expected to find it.</param>
/// <param name="send">What becomes of a request.</param>
public sealed class TransportFault(
    string id, string title, string requirement, string rule, Func<WebRequest, ReferenceDeviceOptions, WebRequest> send) : DeviceFault(id, title, requirement, rule)
{
    /// <inheritdoc/>
    public override WebRequest Requesting(WebRequest request) => send(request, Device.Options);
}
