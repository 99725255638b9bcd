using System.Text.Json.Serialization;

namespace Fumo.Record;

/// <summary>
/// One line of a transcript: something that happened, when, and in which scenario. Numbers run through the whole run, so
/// that what happened before what can be told across scenarios.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(MessageEntry), "message")]
[JsonDerivedType(typeof(DownloadEntry), "download")]
[JsonDerivedType(typeof(DownloadEndEntry), "downloadEnd")]
[JsonDerivedType(typeof(ExecEntry), "exec")]
[JsonDerivedType(typeof(WakeEntry), "wake")]
[JsonDerivedType(typeof(ProcessEntry), "process")]
[JsonDerivedType(typeof(PromptEntry), "prompt")]
[JsonDerivedType(typeof(ObservationEntry), "observation")]
[JsonDerivedType(typeof(FactEntry), "fact")]
[JsonDerivedType(typeof(ScenarioEntry), "scenario")]
[JsonDerivedType(typeof(TroubleEntry), "trouble")]
[JsonDerivedType(typeof(PlayedDeviceEntry), "device")]
[JsonDerivedType(typeof(OfferEntry), "offer")]
[JsonDerivedType(typeof(FetchEntry), "fetch")]
[JsonDerivedType(typeof(StepEntry), "step")]
public abstract record Entry
{
    /// <summary>Number of the entry in the run, from 1.</summary>
    public int Number { get; init; }

    /// <summary>When it happened, UTC.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>Id of the scenario in which it happened.</summary>
    public string Scenario { get; init; } = "";
}
