using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>A device that answers an Exec that it cannot do by another code, or takes it and reports why not.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does, in a sentence.</param>
/// <param name="refusal">The code that the honest device refuses with: 403 while busy, 405 for want of a URL or a package.</param>
/// <param name="code">The code of this one; 202 to take the Exec.</param>
public sealed class OtherRefusals(string id, string title, StatusCode refusal, StatusCode code) : DeviceVariant(id, title, "FUMO-C-002")
{
    /// <inheritdoc/>
    public override StatusCode ExecStatus(OperationOrder order, StatusCode honest)
    {
        if (honest != refusal)
        {
            return honest;
        }

        if (code == StatusCode.AcceptedForProcessing)
        {
            Device.Start(order);
        }

        return code;
    }
}
