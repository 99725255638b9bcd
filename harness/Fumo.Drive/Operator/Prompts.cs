using Fumo.Record;

namespace Fumo.Drive;

/// <summary>Asks the operator and writes down what was asked and answered.</summary>
/// <param name="person">The person, or the program that acts for one.</param>
/// <param name="device">The launched implementation where it acts by itself.</param>
/// <param name="transcript">Takes prompt and answer.</param>
/// <param name="limit">How long an answer may take.</param>
/// <param name="time">The clock.</param>
/// <param name="progress">Hears of it.</param>
internal sealed class Prompts(
    IOperator person, Func<IOperable?> device, ITranscript transcript, TimeSpan limit, TimeProvider time, Action<DriveEvent> progress)
{
    /// <summary>Asks for something to be done.</summary>
    /// <exception cref="TroubleException">It was not done; the transcript has the prompt, not yet the trouble.</exception>
    public async Task AskAsync(string id, string text, string awaited, CancellationToken cancel)
    {
        string answer = await AnswerAsync(id, text, awaited, cancel);
        if (answer != OperatorAnswer.Done)
        {
            throw new TroubleException(TroubleCause.Operator, $"A person was asked '{text}' and the answer was: {answer}.");
        }
    }

    /// <summary>Asks, and gives the answer, one of <see cref="OperatorAnswer"/>.</summary>
    public async Task<string> AnswerAsync(string id, string text, string awaited, CancellationToken cancel)
    {
        OperatorPrompt prompt = new(id, text, awaited, time.GetUtcNow() + limit);
        progress(new DriveEvent(DriveEventKind.Action, text, prompt.Until));
        string answer = OperatorAnswer.Timeout;
        try
        {
            answer = device()?.TryAct(id) == true ? OperatorAnswer.Done : await person.AskAsync(prompt, cancel);
        }
        finally
        {
            transcript.Write(new PromptEntry { Id = id, Text = text, Answer = answer });
        }

        return answer;
    }
}
