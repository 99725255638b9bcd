using Fumo.Catalogue;
using Fumo.Judge;

namespace Fumo.Suites.Client;

/// <summary>A scenario whose operations succeed: what holds for each of them, whichever it is (FUMO 1.0.2, 6.1, 6.2).</summary>
public abstract class OperationScenario : ClientScenario
{
    [Case(".accepted", "6.1", Scr.FumoC002, Tags = "exec gate")]
    public void An_exec_that_is_worked_on_later_is_answered_accepted_for_processing() =>
        Judge(ExecRules.AnsweredAcceptedForProcessing);

    [Case(".alert", "6.2", Scr.FumoC011, Tags = "alert gate")]
    public void Every_accepted_operation_ends_with_a_generic_alert() => Judge(AlertRules.EndsEveryAcceptedOperation);

    [Case(".source", "6.2.1", Scr.FumoC012, Tags = "alert gate")]
    public void The_alert_names_the_object_as_its_source() => Judge(AlertRules.NamesTheObjectAsItsSource);

    [Case(".correlator", "6.2.3", Scr.FumoC016, Tags = "alert gate")]
    public void The_alert_carries_the_correlator_of_its_exec() => Judge(AlertRules.EchoesTheCorrelatorOfItsExec);

    [Case(".no-correlator", "6.2.3", Scr.FumoC017, Tags = "alert gate")]
    public void The_alert_of_an_exec_without_correlator_carries_none() => Judge(AlertRules.InventsNoCorrelator);

    [Case(".known-type", "6.2.2", Scr.FumoC033, Tags = "alert gate")]
    public void The_alert_has_a_type_of_firmware_update() => Judge(AlertRules.HasATypeOfFumo, AlertRules.HasABareType);

    [Case(".frame", "6.2", Scr.FumoC023, Tags = "alert")]
    public void The_alert_has_type_format_and_data_and_a_legal_mark() =>
        Judge(AlertRules.HasTypeAndData, AlertRules.TellsTheFormatOfItsData, AlertRules.HasALegalMark);

    [Case(".result-integer", "6.2.4", Scr.FumoC018, Tags = "alert gate")]
    public void The_result_code_is_an_integer() => Judge(ResultCodeRules.IsAnInteger);

    [Case(".result-code", "6.2.4", Scr.FumoC019, Tags = "alert gate")]
    public void The_result_code_is_one_of_the_table() => Judge(ResultCodeRules.IsInTheTable);

    [Case(".result", "6.2.4", Scr.FumoC020, Tags = "alert gate")]
    public void The_result_code_tells_success() => Judge(ResultCodeRules.TellsTheOutcome);

    [Case(".state-value", "5.1.10", Scr.FumoT011, Tags = "state gate")]
    public void State_has_a_defined_value() => Judge(StateRules.HasADefinedValue);

    [Case(".state", "6.1", Scr.FumoC007, Tags = "state gate")]
    public void State_tells_what_the_operation_reached() => Judge(StateRules.TellsWhatTheOperationReached);

    [Case(".state-path", "6", Scr.FumoC008, Tags = "state gate")]
    public void State_moves_along_the_diagram() => Judge(StateRules.MovesAlongTheDiagram);
}
