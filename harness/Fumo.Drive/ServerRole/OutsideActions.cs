using Fumo.Plan;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>What is done with the device outside of DM: restart, reset, prompts, observation.</summary>
internal sealed class OutsideActions(
    ClientSection section, ClientLink link, Implementation implementation, Prompts prompts, IWebClient client, LaunchContext context,
    ITranscript transcript, Troubles troubles, TimeoutSection timeouts, TimeProvider time)
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
    public async Task<bool> PromptAsync(string id, string text, string awaited)
    {
        try
        {
            using CancellationTokenSource late = new(timeouts.Operation, time);
            string answer = await prompts.AnswerAsync(id, text, awaited, late.Token);
            return answer switch
            {
                OperatorAnswer.Done => true,
                OperatorAnswer.Declined => false,
                _ => throw troubles.New(TroubleCause.Operator, $"A person was asked '{text}', and nobody is there ({answer})."),
            };
        }
        catch (OperationCanceledException cancelled)
        {
            throw troubles.New(TroubleCause.Operator, $"A person was asked '{text}' and did not answer within {Durations.Text(timeouts.Operation)}.", cancelled);
        }
        catch (TroubleException trouble) when (trouble.Cause != TroubleCause.Operator)
        {
            throw troubles.New(trouble.Cause, trouble.Message, trouble);
        }
    }

    public async Task<string?> ObserveAsync()
    {
        if (section.Observe is not { } observe)
        {
            return null;
        }

        (string source, string? value) = observe switch
        {
            { Node: { } node } => (node, await NodeAsync(node)),
            { Command: { } command } => (string.Join(' ', command), (await RunAsync("client.observe", command)).Output.Trim()),
            { Http: { } http } => (http.Url, await AskAsync("client.observe", http)),
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
        string? detail = action switch
        {
            { Command: { } command } => (await RunAsync(key, command, prompt)).Description,
            { Http: { } http } => $"{http.Method} {http.Url}: {await AskAsync(key, http)}",
            { Manual: { } manual } => manual,
            _ => "The device does it by itself.",
        };
        if (action.Manual is { } text && !await PromptAsync(prompt, text, $"that the device is {what} and opens sessions again"))
        {
            throw troubles.New(TroubleCause.Operator, $"A person was asked '{text}' and the answer was: {OperatorAnswer.Declined}.");
        }

        transcript.Write(new ProcessEntry { Event = what, Detail = detail });
    }

    private async Task<RunningProgram> RunAsync(string key, IReadOnlyList<string> command, string? prompt = null)
    {
        RunningProgram program;
        try
        {
            program = RunningProgram.Start(command, context with { Prompt = prompt }, time);
        }
        catch (LaunchException failure)
        {
            throw troubles.New(TroubleCause.Fixture, $"{key}: {failure.Message}", failure);
        }

        Task first = await Task.WhenAny(program.Exited, Task.Delay(timeouts.Operation, time));
        if (first != program.Exited)
        {
            await program.StopAsync();
            throw troubles.New(TroubleCause.Timeout, $"{key}: '{program.Description}' did not end within {Durations.Text(timeouts.Operation)}.");
        }

        ExitReport report = await program.Exited;
        return report.Code == 0
            ? program
            : throw troubles.New(TroubleCause.Fixture, $"{key}: '{program.Description}' ended with {report.Description}. {report.StandardError?.Trim()}");
    }

    private async Task<string> AskAsync(string key, HttpActionSection http)
    {
        try
        {
            using CancellationTokenSource late = new(timeouts.Connect, time);
            (int status, string body, string detail) = await new HttpAction(http, client).SendAsync(context, late.Token);
            return status is >= 200 and < 300 ? body : throw troubles.New(TroubleCause.Fixture, $"{key}: {detail}.");
        }
        catch (Exception failure) when (failure is WebException or OperationCanceledException)
        {
            throw troubles.New(TroubleCause.Connection, $"{key}: {http.Method} {http.Url} failed: {failure.Message}", failure);
        }
    }
}
