using Fumo.Drive;

namespace Fumo.Suites;

/// <summary>The harness as devices, for scenarios against a DM server.</summary>
/// <param name="harness">The harness.</param>
internal sealed class ServerStage(DeviceHarness harness) : IStage
{
    /// <inheritdoc/>
    public string Subject => "server";

    /// <inheritdoc/>
    public TroubleException? Gone => harness.Server.Gone;

    /// <inheritdoc/>
    public async Task PlayAsync(Scenario scenario)
    {
        try
        {
            await ((ServerScenario)scenario).PlayAsync(harness.Server);
        }
        finally
        {
            // Whatever broke the scenario off: the next one meets a server that waits for nothing.
            if (Gone is null)
            {
                await harness.Server.SettleAsync();
            }
        }
    }

    /// <inheritdoc/>
    public Task ResetAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public Task SettleAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public Task LookAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync() => harness.StopAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => harness.DisposeAsync();
}
