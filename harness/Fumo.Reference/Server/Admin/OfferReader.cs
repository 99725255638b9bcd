using System.Text;
using System.Text.Json;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Reads what is offered to whom: device and operation from the address, the rest from a JSON body, if any.</summary>
internal static class OfferReader
{
    private const int LongestBody = 16 * 1024;
    private const int LongestText = 1024;
    private const string DeviceKey = "device";
    private const string OperationKey = "op";
    private static readonly string[] Keys = [DeviceKey, OperationKey, "version", "package", "url", "correlator", "root", "create"];

    /// <summary>The device that the address names; null for none.</summary>
    public static string? DeviceIn(WebRequest request) => Sane(Query(request.Uri).GetValueOrDefault(DeviceKey));

    /// <summary>The offer; null when it is wrong.</summary>
    /// <param name="request">The request.</param>
    /// <param name="wrong">What is wrong, in a sentence.</param>
    public static (string Device, Campaign Campaign)? Read(WebRequest request, out string wrong)
    {
        Dictionary<string, string> values = Query(request.Uri);
        wrong = ReadBody(request, values) ?? Mistake(values) ?? string.Empty;
        return wrong.Length > 0 ? null : (values[DeviceKey], CampaignOf(values));
    }

    private static string? Mistake(Dictionary<string, string> values) =>
        values.Keys.FirstOrDefault(key => !Keys.Contains(key)) is { } unknown ? $"'{Shown(unknown)}' is unknown; known are {string.Join(", ", Keys)}."
        : values.FirstOrDefault(pair => Sane(pair.Value) is null).Key is { } bad ? $"'{bad}' must have 1 to {LongestText} characters, and no control characters."
        : !values.ContainsKey(DeviceKey) ? "Name the device: ?device=ID."
        : !CampaignKinds.TryParse(values.GetValueOrDefault(OperationKey), out _) ? $"Name the operation: op is one of {string.Join(", ", CampaignKinds.All.Select(kind => kind.Name()))}."
        : values.TryGetValue("package", out string? kind) && !IsPackage(kind) ? $"package is one of {string.Join(", ", Enum.GetNames<PackageKind>())}."
        : values.TryGetValue("url", out string? url) && !Uri.TryCreate(url, UriKind.Absolute, out _) ? "url is an absolute address."
        : null;

    private static bool IsPackage(string name) => Enum.GetNames<PackageKind>().Contains(name, StringComparer.OrdinalIgnoreCase);

    private static Campaign CampaignOf(Dictionary<string, string> values)
    {
        Campaign usual = new() { Kind = CampaignKinds.All.First(kind => kind.Name().Equals(values[OperationKey], StringComparison.OrdinalIgnoreCase)) };
        string? correlator = values.GetValueOrDefault("correlator");
        return usual with
        {
            Version = values.GetValueOrDefault("version") ?? usual.Version,
            Package = values.TryGetValue("package", out string? package) ? Enum.Parse<PackageKind>(package, ignoreCase: true) : usual.Package,
            Url = values.TryGetValue("url", out string? url) ? new Uri(url) : null,
            IsCorrelated = correlator != "false",
            Correlator = correlator is "false" or "true" ? null : correlator,
            Root = values.GetValueOrDefault("root"),
            Create = values.GetValueOrDefault("create"),
        };
    }

    /// <summary>Adds what the body says; returns what is wrong with it, or null.</summary>
    private static string? ReadBody(WebRequest request, Dictionary<string, string> values)
    {
        if (request.BodyFailure is { } failure)
        {
            return failure;
        }

        if (request.Body.Length > LongestBody)
        {
            return $"The body may have {LongestBody} octets at most.";
        }

        if (request.Body.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            return null;
        }

        try
        {
            using JsonDocument body = JsonDocument.Parse(request.Body, new JsonDocumentOptions { MaxDepth = 4 });
            return body.RootElement.ValueKind == JsonValueKind.Object ? Take(body.RootElement, values) : "The body is to be a JSON object.";
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The second for text that is no Unicode: it is read only when it is asked for.
            return $"The body is no JSON: {broken.Message}";
        }
    }

    private static string? Take(JsonElement body, Dictionary<string, string> values)
    {
        foreach (JsonProperty property in body.EnumerateObject())
        {
            switch (property.Value.ValueKind)
            {
                case JsonValueKind.String:
                    values[property.Name] = property.Value.GetString()!;
                    break;
                case JsonValueKind.True or JsonValueKind.False when property.Name == "correlator":
                    values[property.Name] = property.Value.GetBoolean() ? "true" : "false";
                    break;
                default:
                    return $"'{Shown(property.Name)}' is to be a text.";
            }
        }

        return null;
    }

    private static Dictionary<string, string> Query(Uri uri)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        foreach (string pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] sides = pair.Split('=', 2);
            values[Uri.UnescapeDataString(sides[0])] = sides.Length == 2 ? Uri.UnescapeDataString(sides[1]) : string.Empty;
        }

        return values;
    }

    private static string? Sane(string? text) =>
        text is { Length: > 0 and <= LongestText } && !text.Any(char.IsControl) && IsWhole(text) ? text : null;

    // Half of a surrogate pair can stand neither in a message nor in JSON; it enumerates as the replacement character.
    private static bool IsWhole(string text) => !text.EnumerateRunes().Contains(Rune.ReplacementChar);

    private static string Shown(string key) => key.Length > 32 ? key[..32] + "…" : key;
}
