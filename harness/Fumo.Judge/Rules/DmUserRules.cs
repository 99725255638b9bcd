using System.Globalization;
using Fumo.Catalogue;
using Fumo.Dm;

namespace Fumo.Judge;

/// <summary>Alerts that are shown to the user (DM protocol, user interaction).</summary>
public static class DmUserRules
{
    // Shown, taken for later, cancelled, left out, not supported, no answer in time, options that cannot be, not displayable, failed.
    private static readonly int[] Answers = [200, 202, 214, 215, 406, 408, 412, 416, 500];

    /// <summary>An alert for the user is answered by what the user did, or with 406.</summary>
    [Spec(Document.Dm, "PRO 2.5.2", Scr.LPro22, Title = "An alert for the user is answered by what the user did, or with 406.")]
    public static readonly Rule AnswersAlertsForTheUser = Rule.Must(
        "dm.user-alert",
        given: run => run.Commands.Where(sent => !sent.Message.Entry.IsFromImplementation && sent is { Command: Alert { Code: >= AlertCode.Display and <= AlertCode.MultipleChoice }, Code: not null, IsChallenged: false }),
        then: Answer);

    private static Deviation? Answer(SentCommand sent)
    {
        AlertCode alert = ((Alert)sent.Command).Code!.Value;
        bool isAnswer = Answers.Contains(sent.Code!.Value) || (sent.Code == 304 && alert == AlertCode.ConfirmOrReject);
        string expected = alert == AlertCode.ConfirmOrReject ? "200, 304 or 214, else 406" : "200, else 406";
        return isAnswer
            ? null
            : Expect.Not(
                $"Alert {(int)alert}, which is for the user, was answered {sent.Code}; answer {expected} where the client has no way to show it.",
                expected, sent.Code.Value.ToString(CultureInfo.InvariantCulture)) with { At = sent.LastStatus!.At };
    }
}
