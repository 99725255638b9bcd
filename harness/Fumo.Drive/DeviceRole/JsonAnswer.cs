using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Fumo.Drive;

/// <summary>Reads values out of a JSON text by paths such as <c>$.jobs[0].state</c> or <c>$['result code']</c>; [-1] is the last.</summary>
internal static partial class JsonAnswer
{
    /// <summary>The value at a path as text; null when the text is no JSON or there is nothing.</summary>
    public static string? Read(string json, string? path)
    {
        if (path is null)
        {
            return null;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            JsonElement? at = document.RootElement;
            foreach (Match step in Step().Matches(path))
            {
                at = at is { } here ? Child(here, step) : null;
            }

            return at is { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } value ? value.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? Child(JsonElement at, Match step)
    {
        if (!step.Groups["index"].Success)
        {
            return at.ValueKind == JsonValueKind.Object && at.TryGetProperty(step.Groups["name"].Value, out JsonElement child) ? child : null;
        }

        int index = int.Parse(step.Groups["index"].Value, CultureInfo.InvariantCulture);
        int length = at.ValueKind == JsonValueKind.Array ? at.GetArrayLength() : 0;
        index = index < 0 ? length + index : index;
        return index >= 0 && index < length ? at[index] : null;
    }

    [GeneratedRegex(@"\.(?<name>[^.\[\]]+)|\[(?<index>-?\d{1,6})\]|\['(?<name>[^']*)'\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Step();
}
