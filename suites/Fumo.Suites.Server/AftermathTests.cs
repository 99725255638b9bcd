using Fumo.Catalogue;
using Fumo.Drive;
using Fumo.Judge;

namespace Fumo.Suites.Server;

/// <summary>The end of a run: one more session as at its beginning. What holds over all that was played is judged here (FUMO 1.0.2, 6).</summary>
[Scenario("server.aftermath", "one more session as at the beginning; what holds for all that was played is judged", Order = 900)]
public sealed class AftermathTests : ServerScenario
{
    protected override async Task PlayAsync(ServerUnderTest server)
    {
        DeviceScript script = server.Usual() is { } usual ? DeviceScript.Plain.For(server, usual) : DeviceScript.Plain;
        PlayedDevice device = await server.PlayAsync(script);
        await device.SessionAsync(Campaigning.Promptly);
    }

    [Case("server.session.end", "6.1", Scr.LPro12S)]
    public void Every_session_comes_to_an_end() => JudgeRun(DmServerRules.EndsItsSessions, DmServerRules.AnswersEveryMessage);

    [Case("server.exec.endless", "6.2", Scr.FumoS013, Tags = "adverse", IsOptional = true)]
    public void A_failed_operation_is_not_commanded_for_ever() => JudgeRun(ServerAlertRules.StartsAFailedOperationAgainWithinReason);
}
