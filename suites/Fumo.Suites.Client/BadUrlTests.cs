using Fumo.Drive;
using Fumo.Mo;

namespace Fumo.Suites.Client;

/// <summary>PkgURL is empty, and then no address at all: the Exec is refused, or fails and says so (FUMO 1.0.2, 6.1.1, 6.2.4).</summary>
[Scenario(
    "client.download-url",
    "an operation is executed whose PkgURL is empty, and one whose PkgURL is no address",
    Order = 155,
    Operations = 2,
    Sessions = 5)]
public sealed class BadUrlTests : FailureScenario
{
    private const int BadUrl = 411;
    private static readonly string[] Urls = ["", "no address at all"];

    protected override async Task PlayAsync(Device device)
    {
        await device.DiscoverAsync();
        if (device.Root.FirstFetching() is not { } operation)
        {
            device.Lacks("The device downloads nothing by itself.");
            return;
        }

        foreach (string url in Urls)
        {
            if (await ExecAsync(device, operation, url) is { } exec)
            {
                await device.UntilAlertAsync(exec);
                await device.ReadStateAsync();
            }
        }
    }

    // Where the value is refused the old one is still there, and with it the operation could succeed.
    private static async Task<CommandedExec?> ExecAsync(Device device, FumoOperation operation, string url)
    {
        CommandedExec? exec = null;
        await device.InSessionAsync(async _ =>
        {
            if (await device.ReplaceRawUrlAsync(operation, url))
            {
                exec = await device.ExecAsync(operation, Correlator.Unique(), new Expectation(Expectation.Failure, PreferredCodes: BadUrl));
            }
        });
        return exec;
    }
}
