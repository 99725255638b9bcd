namespace Fumo.Record;

/// <summary>Ids of scenarios become file names; only harmless ones are let through.</summary>
internal static class ScenarioId
{
    private const int MaxLength = 100;

    public static void Check(string scenario)
    {
        if (!IsFileName(scenario))
        {
            throw new ArgumentException($"'{scenario}' is no id of a scenario: letters, digits, '.', '-' and '_' only.", nameof(scenario));
        }
    }

    public static void CheckOrNone(string scenario)
    {
        if (scenario.Length > 0)
        {
            Check(scenario);
        }
    }

    private static bool IsFileName(string? id) =>
        id is { Length: > 0 and <= MaxLength } && id[0] != '.' && id.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' or '_');
}
