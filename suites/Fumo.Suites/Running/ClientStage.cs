using Fumo.Drive;

namespace Fumo.Suites;

/// <summary>The harness as a DM server, for scenarios against a client.</summary>
/// <param name="harness">The harness.</param>
internal sealed class ClientStage(Harness harness) : IStage
{
    /// <inheritdoc/>
    public string Subject => "client";

    /// <inheritdoc/>
    public TroubleException? Gone => harness.Device.Gone;

    /// <inheritdoc/>
    public Task PlayAsync(Scenario scenario) => ((ClientScenario)scenario).PlayAsync(harness.Device);

    /// <inheritdoc/>
    public Task ResetAsync() => harness.Device.ResetAsync();

    /// <inheritdoc/>
    public Task SettleAsync() => harness.Device.SettleAsync();

    /// <inheritdoc/>
    public Task LookAsync() => harness.Device.LookAsync();

    /// <inheritdoc/>
    public Task StopAsync() => harness.StopAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => harness.DisposeAsync();
}
