using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>State shows a value of the device's own as long as an operation is at work; before and after it is right.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does wrong, in a sentence.</param>
/// <param name="at">The state that reads otherwise.</param>
/// <param name="text">What is read instead.</param>
public sealed class StateWhileAtWork(string id, string title, FumoState at, string text) : DeviceFault(id, title, "FUMO-T-011", "state.value")
{
    private static readonly TimeSpan Flashing = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public override ReferenceDeviceOptions Configured(ReferenceDeviceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return at == FumoState.UpdateProgressing ? options with { OperationTime = Flashing } : options;
    }

    /// <inheritdoc/>
    public override string StateRead(string root, FumoState state, string honest) => state == at ? text : honest;
}
