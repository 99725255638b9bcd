namespace Fumo.Record;

/// <summary>Names inside a run's folder.</summary>
internal static class RunFolder
{
    /// <summary>The folder of the transcripts.</summary>
    public const string Transcripts = "transcripts";

    /// <summary>How a transcript's name ends.</summary>
    public const string Extension = ".jsonl";

    /// <summary>What happens between scenarios; no scenario's id begins with '_'.</summary>
    public const string BetweenScenarios = "_run";

    /// <summary>The transcript of a scenario; that of what happens between scenarios for none.</summary>
    /// <param name="scenario">Its id; empty for none.</param>
    public static string TranscriptOf(string scenario) => (scenario.Length == 0 ? BetweenScenarios : scenario) + Extension;
}
