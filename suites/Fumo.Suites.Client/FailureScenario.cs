using Fumo.Catalogue;
using Fumo.Judge;

namespace Fumo.Suites.Client;

/// <summary>A scenario whose operations cannot succeed: what holds for each failure (FUMO 1.0.2, 6.1.3, 6.2).</summary>
public abstract class FailureScenario : ClientScenario
{
    [Case(".alert", "6.2", Scr.FumoC011, Tags = "alert adverse", IsOptional = true)]
    public void An_accepted_operation_that_fails_ends_with_a_generic_alert_too() => Judge(AlertRules.EndsEveryAcceptedOperation);

    [Case(".result-integer", "6.2.4", Scr.FumoC018, Tags = "alert adverse", IsOptional = true)]
    public void The_result_code_of_a_failure_is_an_integer() => Judge(ResultCodeRules.IsAnInteger);

    [Case(".result-code", "6.2.4", Scr.FumoC019, Tags = "alert adverse", IsOptional = true)]
    public void The_result_code_of_a_failure_is_one_of_the_table() => Judge(ResultCodeRules.IsInTheTable);

    [Case(".result", "6.2.4", Scr.FumoC020, Tags = "alert adverse", IsOptional = true)]
    public void The_result_code_tells_failure() => Judge(ResultCodeRules.TellsTheOutcome, ResultCodeRules.FitsTheCauseBest, InstallRules.InstallsNothingWhenItFails);

    [Case(".mark", "6.2", Scr.FumoC021, Tags = "alert adverse", IsOptional = true)]
    public void The_alert_of_a_failure_is_marked_as_more_than_informational() =>
        Judge(AlertRules.MarksAFailureAsMoreThanInformational);

    [Case(".state", "6.1", Scr.FumoC007, Tags = "state adverse", IsOptional = true)]
    public void State_tells_that_the_operation_failed() => Judge(StateRules.TellsWhatTheOperationReached);

    [Case(".state-value", "5.1.10", Scr.FumoT011, Tags = "state adverse", IsOptional = true)]
    public void State_has_a_defined_value_after_a_failure() => Judge(StateRules.HasADefinedValue);
}
