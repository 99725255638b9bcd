using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>Some Generic Alerts are answered with a code that is not theirs.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What it does wrong.</param>
/// <param name="rule">The rule that is expected to find it.</param>
/// <param name="instead">The code, given the honest one.</param>
public sealed class AnswersAlerts(string id, string title, string rule, Func<StatusCode?, StatusCode?> instead) : ServerFault(id, title, "L-PRO-21-S", rule)
{
    /// <inheritdoc/>
    public override StatusCode? Answering(DeviceVisit visit, Command command, StatusCode? honest) =>
        command is Alert { Code: AlertCode.GenericAlert } ? instead(honest) : honest;
}
