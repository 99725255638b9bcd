using System.Globalization;
using Fumo.Mo;

namespace Fumo.Reference;

/// <summary>A device that shows other states than it has, where the diagram lets it skip some.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What the device does, in a sentence.</param>
/// <param name="show">The state that is shown, by the operation underway, if any, and the state that there is.</param>
public sealed class StatesShown(string id, string title, Func<FumoOperation?, FumoState, FumoState> show) : DeviceVariant(id, title, "FUMO-C-008")
{
    private readonly Dictionary<string, FumoOperation> underway = [];

    /// <inheritdoc/>
    public override OperationOrder? Starting(OperationOrder order, OperationOrder? honest)
    {
        if (honest is not null)
        {
            underway[honest.Root] = honest.Operation;
        }

        return honest;
    }

    /// <inheritdoc/>
    public override void Started(bool isRestart) => underway.Clear();

    /// <inheritdoc/>
    public override OperationResult OperationEnded(OperationResult honest)
    {
        ArgumentNullException.ThrowIfNull(honest);
        underway.Remove(honest.Order.Root);
        return honest;
    }

    /// <inheritdoc/>
    public override string StateRead(string root, FumoState state, string honest)
    {
        FumoState told = int.TryParse(honest, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? (FumoState)number : state;
        return ((int)show(underway.TryGetValue(root, out FumoOperation operation) ? operation : null, told)).ToString(CultureInfo.InvariantCulture);
    }
}
