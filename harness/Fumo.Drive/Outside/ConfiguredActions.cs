using Fumo.Plan;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>Does what a configuration says is to be done outside of DM: runs a program, sends a request, asks a person.</summary>
internal sealed class ConfiguredActions(Prompts prompts, IWebClient client, Troubles troubles, TimeoutSection timeouts, TimeProvider time)
{
    private const int Tries = 2;

    /// <summary>Does it and says what was done and what came of it.</summary>
    /// <param name="key">The key of the configuration.</param>
    /// <param name="action">What the configuration says.</param>
    /// <param name="context">What its placeholders stand for.</param>
    /// <param name="prompt">What a person is asked for, one of <see cref="PromptId"/>.</param>
    /// <param name="awaited">What is awaited after the person has done it.</param>
    /// <exception cref="TroubleException">It cannot be done.</exception>
    public async Task<string> DoAsync(string key, ActionSection action, LaunchContext context, string prompt, string awaited)
    {
        switch (action)
        {
            case { Command: { } command }:
                return (await RunAsync(key, command, context)).Description;
            case { Http: { } http }:
                return $"{http.Method} {context.FillUrl(http.Url)}: {await AskAsync(key, http, context)}";
            case { Manual: { } manual }:
                return await PromptAsync(prompt, context.Fill(manual), awaited)
                    ? context.Fill(manual)
                    : throw troubles.New(TroubleCause.Operator, $"A person was asked '{context.Fill(manual)}' and the answer was: {OperatorAnswer.Declined}.");
            default:
                return "The implementation does it by itself.";
        }
    }

    /// <summary>Asks for something; false when the person says that it cannot be done.</summary>
    /// <exception cref="TroubleException">Nobody is there, or nobody answers in time.</exception>
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

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="TroubleException">It cannot be run, does not end, or ends otherwise than with 0.</exception>
    public async Task<RunningProgram> RunAsync(string key, IReadOnlyList<string> command, LaunchContext context)
    {
        RunningProgram program;
        try
        {
            program = RunningProgram.Start(command, context, time);
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

    /// <summary>Sends a request, once more when it fails, and gives what was answered.</summary>
    /// <exception cref="TroubleException">It was not answered with 2xx.</exception>
    public async Task<string> AskAsync(string key, HttpActionSection http, LaunchContext context)
    {
        for (int tried = 1; ; tried++)
        {
            (string? answer, TroubleException? trouble) = await TryAsync(key, http, context);
            if (answer is not null)
            {
                return answer;
            }

            if (tried == Tries)
            {
                throw troubles.New(trouble!.Cause, trouble.Message, trouble);
            }
        }
    }

    private async Task<(string? Answer, TroubleException? Trouble)> TryAsync(string key, HttpActionSection http, LaunchContext context)
    {
        try
        {
            using CancellationTokenSource late = new(timeouts.Connect, time);
            (int status, string body, string detail) = await new HttpAction(http, client).SendAsync(context, late.Token);
            return status is >= 200 and < 300 ? (body, null) : (null, new TroubleException(TroubleCause.Fixture, $"{key}: {detail}."));
        }
        catch (Exception failure) when (failure is WebException or OperationCanceledException)
        {
            return (null, new TroubleException(TroubleCause.Connection, $"{key}: {http.Method} {http.Url} failed: {failure.Message}", failure));
        }
    }
}
