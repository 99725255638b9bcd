using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>What is returned goes out in chunks, and nobody is told how much it is.</summary>
public sealed class CutsWithoutSize() : DeviceFault(
    "D29", "returns an object in chunks without telling its Size", "L-PRO-18", "dm.chunk-size")
{
    private const string Small = "1200";

    /// <inheritdoc/>
    public override SyncMl Receiving(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.WithHeader(header => header with { Meta = (header.Meta ?? new Meta()) with { MaxMsgSize = Small } });
    }

    /// <inheritdoc/>
    public override ValueTask<SyncMl> SendingAsync(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return ValueTask.FromResult(message.WithEach<Results>(results =>
            results with { Items = [.. results.Items.Select(item => item with { Meta = item.Meta is { } meta ? meta with { Size = null } : null })] }));
    }
}
