using System.Text.Json;
using System.Text.Json.Serialization;

namespace Fumo.Reports;

/// <summary>A comparison as JSON, camelCase; the same comparison gives the same octets.</summary>
public static class RunDiffJson
{
    private static readonly RunDiffContext Context = new(ReadableJson.Of(RunDiffContext.Default));

    /// <summary>The JSON, ended by a line feed.</summary>
    /// <param name="diff">The comparison.</param>
    public static string Render(RunDiff diff) => JsonSerializer.Serialize(diff, Context.RunDiff) + "\n";
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    WriteIndented = true,
    NewLine = "\n",
    Converters = [typeof(UtcTimeConverter), typeof(ChangeKindConverter)])]
[JsonSerializable(typeof(RunDiff))]
internal sealed partial class RunDiffContext : JsonSerializerContext;

/// <summary>newFailure, lost, changedReason, …</summary>
internal sealed class ChangeKindConverter() : JsonStringEnumConverter<ChangeKind>(JsonNamingPolicy.CamelCase);
