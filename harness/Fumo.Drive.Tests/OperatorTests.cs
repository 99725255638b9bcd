namespace Fumo.Drive.Tests;

/// <summary>Whoever acts for the person at the device: a program, or the terminal.</summary>
public sealed class OperatorTests
{
    private static readonly OperatorPrompt Cancel = new(PromptId.Cancel, "Cancel the download.", "the alert", DateTimeOffset.UnixEpoch);

    private static readonly LaunchContext Context = new()
    {
        Dm = new Uri("http://127.0.0.1:8080/dm"), Work = Path.GetTempPath(), Folder = Path.GetTempPath(),
    };

    [Platform(Exclude = "Win")]
    [TestCase("[ \"$1\" = cancel ] && [ \"$FUMO_PROMPT\" = cancel ]", OperatorAnswer.Done)]
    [TestCase("exit 3", OperatorAnswer.Declined)]
    public void A_program_is_told_what_to_do_and_says_by_its_exit_whether_it_did(string script, string answer) => RealTime.Run(async loop =>
    {
        CommandOperator operated = new(["/bin/sh", "-c", script, "sh", "{prompt}"], Context, loop.Time);

        Assert.That(await operated.AskAsync(Cancel, CancellationToken.None), Is.EqualTo(answer));
    });

    [Test]
    public void A_program_that_is_not_there_is_said() => RealTime.Run(async loop =>
    {
        CommandOperator operated = new(["./no-such-program"], Context, loop.Time);

        TroubleException? trouble = null;
        try
        {
            await operated.AskAsync(Cancel, CancellationToken.None);
        }
        catch (TroubleException failure)
        {
            trouble = failure;
        }

        Assert.That(trouble?.Message, Does.StartWith("client.operator: The program './no-such-program' was not found"));
    });

    [TestCase("\n", OperatorAnswer.Done)]
    [TestCase("n\n", OperatorAnswer.Declined)]
    [TestCase("", OperatorAnswer.Unattended)]
    public async Task The_terminal_says_what_to_do_what_is_awaited_and_by_when(string typed, string answer)
    {
        StringWriter output = new();

        Assert.That(await new ConsoleOperator(output, new StringReader(typed)).AskAsync(Cancel, CancellationToken.None), Is.EqualTo(answer));
        string by = DateTimeOffset.UnixEpoch.ToLocalTime().ToString("HH:mm:ss", null);
        Assert.That(output.ToString(), Does.Contain(">>> Cancel the download.").And.Contain($">>> Awaited by {by}: the alert."));
    }
}
