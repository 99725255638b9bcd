using Fumo.Plan;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>What is done with the device outside of DM: restart, reset, prompts, observation.</summary>
internal sealed class OutsideActions(
    ClientSection section, ClientLink link, Implementation implementation, ConfiguredActions actions, LaunchContext context,
    ITranscript transcript, Troubles troubles)
{
    /// <summary>True when the configuration says how a reboot comes about.</summary>
    public bool CanRestart => section.Restart is not null || (section.RestartByRelaunch && implementation.IsLaunched);

    public async Task RestartAsync(bool isPowerCut)
    {
        if (section.Restart is { } action)
        {
            await DoAsync("restarted", isPowerCut ? PromptId.PowerCut : PromptId.Restart, "client.restart", action);
            link.Endures(isPowerCut ? "a power cut" : "a restart");
            return;
        }

        if (!CanRestart)
        {
            throw troubles.New(TroubleCause.Fixture, "The configuration does not say how the device is restarted: set client.restart.");
        }

        try
        {
            await implementation.RestartAsync(isPowerCut);
            link.Endures(isPowerCut ? "a power cut" : "a restart");
        }
        catch (LaunchException failure)
        {
            throw link.GiveUp(troubles.New(TroubleCause.LaunchFailed, failure.Message, failure));
        }
    }

    public Task ResetAsync() => section.Reset is { } action ? DoAsync("reset", PromptId.Reset, "client.reset", action) : Task.CompletedTask;

    /// <summary>Asks for something; false when the person says that it cannot be done.</summary>
    public Task<bool> PromptAsync(string id, string text, string awaited) => actions.PromptAsync(id, text, awaited);

    public async Task<string?> ObserveAsync()
    {
        if (section.Observe is not { } observe)
        {
            return null;
        }

        (string source, string? value) = observe switch
        {
            { Node: { } node } => (node, await NodeAsync(node)),
            { Command: { } command } => (string.Join(' ', command), (await actions.RunAsync("client.observe", command, context)).Output.Trim()),
            { Http: { } http } => (http.Url, await actions.AskAsync("client.observe", http, context)),
            _ => ("", null),
        };
        transcript.Write(new ObservationEntry { Source = source, Value = value });
        return value;
    }

    private async Task<string?> NodeAsync(string node)
    {
        string? text = null;
        await link.InSessionAsync(async session => text = (await session.GetAsync(node)).Text);
        return text;
    }

    private async Task DoAsync(string what, string prompt, string key, ActionSection action)
    {
        string awaited = $"that the device is {what} and opens sessions again";
        transcript.Write(new ProcessEntry { Event = what, Detail = await actions.DoAsync(key, action, context with { Prompt = prompt }, prompt, awaited) });
    }
}
