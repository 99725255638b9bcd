using Fumo.Record;

namespace Fumo.Drive;

/// <summary>Asks the operator and writes down what was asked and answered.</summary>
internal sealed class Prompts(IOperator person, ITranscript transcript, Action<DriveEvent> progress)
{
    /// <summary>Asks for something to be done.</summary>
    /// <exception cref="TroubleException">It was not done; the transcript has the prompt, not yet the trouble.</exception>
    public async Task AskAsync(string text, CancellationToken cancel)
    {
        progress(new DriveEvent(DriveEventKind.Action, text));
        string answer = OperatorAnswer.Timeout;
        try
        {
            answer = await person.AskAsync(text, cancel);
        }
        finally
        {
            transcript.Write(new PromptEntry { Text = text, Answer = answer });
        }

        if (answer != OperatorAnswer.Done)
        {
            throw new TroubleException(TroubleCause.Operator, $"A person was asked '{text}' and the answer was: {answer}.");
        }
    }
}
