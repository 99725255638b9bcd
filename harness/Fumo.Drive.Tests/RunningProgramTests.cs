using System.Globalization;

namespace Fumo.Drive.Tests;

[Platform(Exclude = "Win")]
public sealed class RunningProgramTests
{
    private static readonly LaunchContext Context = new()
    {
        Dm = new Uri("http://127.0.0.1:8080/dm"), Packages = new Uri("http://127.0.0.1:8080/"), Device = "IMEI:1", Session = "1A",
        Work = Path.GetTempPath(), Folder = Path.GetTempPath(),
    };

    [Test]
    public void Placeholders_and_environment_tell_the_program_where_it_is() => RealTime.Run(async loop =>
    {
        RunningProgram program = Start(loop.Time, "echo \"$1|$FUMO_DM|$FUMO_PACKAGES|$FUMO_DEVICE|$FUMO_SESSION\"; pwd", "{dm}+{session}");

        ExitReport report = await program.Exited;

        Assert.That((report.Code, report.StandardError), Is.EqualTo((0, (string?)null)));
        Assert.That(program.Output, Does.StartWith("http://127.0.0.1:8080/dm+1A|http://127.0.0.1:8080/dm|http://127.0.0.1:8080/|IMEI:1|1A\n/tmp"));
    });

    [Test]
    public void The_end_of_stderr_is_kept() => RealTime.Run(async loop =>
    {
        RunningProgram program = Start(loop.Time, "i=0; while [ $i -lt 3000 ]; do echo line $i >&2; i=$((i+1)); done; exit 7");

        ExitReport report = await program.Exited;

        Assert.That((report.Code, report.StandardError!.Length), Is.EqualTo((7, 4096)));
        Assert.That(report.StandardError, Does.EndWith("line 2998\nline 2999\n"));
    });

    [TestCase("no-such-program-anywhere")]
    [TestCase("./no-such-program")]
    [TestCase("/etc/passwd")]
    public void A_program_that_is_not_there_is_named(string program) => Assert.That(
        () => RunningProgram.Start([program], Context, TimeProvider.System), Throws.TypeOf<LaunchException>().With.Message.Contains(program));

    [Test]
    public void A_signal_that_ends_a_program_is_named() => RealTime.Run(async loop =>
        Assert.That((await Start(loop.Time, "kill -SEGV $$").Exited).Description, Is.EqualTo("exit code 139 (SIGSEGV)")));

    [Test]
    public void A_program_may_tidy_up_when_it_is_stopped() => RealTime.Run(async loop =>
    {
        RunningProgram program = Start(loop.Time, "trap 'echo tidy >&2; exit 3' TERM; echo ready; while :; do sleep 0.05; done");
        await ReadyAsync(program);

        await program.StopAsync();

        ExitReport report = await program.Exited;
        Assert.That(report.Code, Is.EqualTo(3));
        Assert.That(report.StandardError, Does.EndWith("tidy\n"));
    });

    [Test]
    public void What_a_program_started_ends_with_it() => RealTime.Run(async loop =>
    {
        string file = Path.GetTempFileName();
        RunningProgram program = Start(loop.Time, $"sleep 600 & echo $! > {file}; echo ready; wait");
        await ReadyAsync(program);

        await program.StopAsync(isPowerCut: true);

        int child = int.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture);
        Assert.That(await IsGoneAsync(child, loop.Time), Is.True);
        File.Delete(file);
    });

    private static RunningProgram Start(TimeProvider time, string script, params string[] arguments) =>
        RunningProgram.Start(["/bin/sh", "-c", script, "sh", .. arguments], Context, time);

    private static async Task ReadyAsync(RunningProgram program)
    {
        while (!program.Output.Contains("ready", StringComparison.Ordinal))
        {
            await Task.Yield();
        }
    }

    private static async Task<bool> IsGoneAsync(int process, TimeProvider time)
    {
        string state = $"/proc/{process}/stat";
        for (int i = 0; i < 500 && File.Exists(state) && !File.ReadAllText(state).Contains(") Z ", StringComparison.Ordinal); i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), time);
        }

        return !File.Exists(state) || File.ReadAllText(state).Contains(") Z ", StringComparison.Ordinal);
    }
}
