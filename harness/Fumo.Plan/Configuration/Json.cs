using System.Globalization;
using System.Text.Json.Nodes;

namespace Fumo.Plan;

/// <summary>Writes JSON in which what there is not is left out.</summary>
internal static class Json
{
    /// <summary>An object of those values that there are.</summary>
    public static JsonObject Object(params IEnumerable<(string Key, JsonNode? Value)> values)
    {
        JsonObject json = [];
        foreach ((string key, JsonNode? value) in values)
        {
            Add(json, key, value);
        }

        return json;
    }

    /// <summary>Adds a value that there is.</summary>
    public static void Add(JsonObject json, string key, JsonNode? value)
    {
        if (value is not null)
        {
            json[key] = value;
        }
    }

    /// <summary>A map, value by value.</summary>
    public static JsonObject Map<T>(IReadOnlyDictionary<string, T> values, Func<T, JsonNode?> write) =>
        Object(values.Select(value => (value.Key, write(value.Value))));

    /// <summary>A list, item by item.</summary>
    public static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonNode?> write) => new([.. items.Select(write)]);

    /// <summary>Texts as a list; null for none.</summary>
    public static JsonArray? Texts(IEnumerable<string>? texts) => texts is null ? null : List(texts, text => JsonValue.Create(text));

    /// <summary>A duration as the file would have it.</summary>
    public static string Duration(TimeSpan time) => time.TotalSeconds == Math.Floor(time.TotalSeconds)
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0}s")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.###}ms");
}
