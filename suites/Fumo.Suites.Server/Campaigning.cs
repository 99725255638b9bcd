using Fumo.Drive;

namespace Fumo.Suites.Server;

/// <summary>What scenarios tell again and again: an operation is offered, commanded, reported, and what the server makes of it observed.</summary>
internal static class Campaigning
{
    /// <summary>Ends at once, by success, whatever Exec comes when none is waited for.</summary>
    public static Report? Promptly(PlayedExec exec) => exec.IsAccepted ? Report.Of(exec, 200) : null;

    /// <summary>The operation that stands for all where one is as good as another; null when none is offered.</summary>
    /// <param name="server">The server.</param>
    public static OfferedOperation? Usual(this ServerUnderTest server) => server.Offers.Count > 0 ? server.Offers[0] : null;

    /// <summary>The same device, but with a package on it where the server is asked for an update and for nothing that would bring one.</summary>
    /// <param name="script">The device.</param>
    /// <param name="server">The server.</param>
    /// <param name="operation">What is offered.</param>
    public static DeviceScript For(this DeviceScript script, ServerUnderTest server, OfferedOperation operation) =>
        operation == OfferedOperation.Update ? script with { HoldsPackage = true, KeepsPackage = true } : script;

    /// <summary>Offers an operation, opens sessions until its Exec came, and fetches what it names.</summary>
    /// <param name="server">The server.</param>
    /// <param name="device">The device.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="atOnce">What is reported within the session for the Exec; null for nothing.</param>
    /// <returns>The Exec; null when the server does not start the operation any more.</returns>
    public static async Task<PlayedExec?> BeginAsync(
        this ServerUnderTest server, PlayedDevice device, OfferedOperation operation, Func<PlayedExec, Report?>? atOnce = null)
    {
        PlayedExec? exec = await server.StartAsync(
            device, operation, one => one.Operation == operation.Executed() ? (one.IsAccepted ? atOnce?.Invoke(one) : null) : Promptly(one));
        if (exec is null)
        {
            server.Lacks($"The server starts {operation.Key()} by itself, and did not do so once more.");
            return null;
        }

        await device.FetchAsync(exec);
        return exec;
    }

    /// <summary>Reports the outcome in package 1 of a new session, and looks at what the server makes of it.</summary>
    /// <param name="server">The server.</param>
    /// <param name="device">The device.</param>
    /// <param name="exec">What was commanded.</param>
    /// <param name="code">The result code.</param>
    /// <param name="form">How it is told.</param>
    public static async Task EndAsync(this ServerUnderTest server, PlayedDevice device, PlayedExec exec, int code, ReportForm? form = null)
    {
        if (!exec.IsAccepted)
        {
            return;
        }

        await server.ObservePendingAsync(device);
        await device.ReportAsync(exec, code, form, Promptly);
        await server.ConcludeAsync(device);
    }

    /// <summary>Looks at what the server makes of an end. One that seems to wait may have begun anew: then it commands in the next session.</summary>
    /// <param name="server">The server.</param>
    /// <param name="device">The device.</param>
    public static async Task ConcludeAsync(this ServerUnderTest server, PlayedDevice device)
    {
        if (!await server.ObserveEndAsync(device))
        {
            await device.SessionAsync(Promptly);
        }
    }

    /// <summary>An operation from its offer to its end.</summary>
    /// <param name="server">The server.</param>
    /// <param name="device">The device.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="code">The result code.</param>
    /// <param name="form">How it is told.</param>
    /// <returns>False when the server does not start the operation any more.</returns>
    public static async Task<bool> RunAsync(this ServerUnderTest server, PlayedDevice device, OfferedOperation operation, int code, ReportForm? form = null)
    {
        if (await server.BeginAsync(device, operation) is not { } exec)
        {
            return false;
        }

        await server.EndAsync(device, exec, code, form);
        return true;
    }
}
