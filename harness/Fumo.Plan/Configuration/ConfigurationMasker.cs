using System.Text.Json.Nodes;
using Fumo.Record;

namespace Fumo.Plan;

/// <summary>Shows a configuration as it was resolved, under the file's own keys and without secrets.</summary>
/// <remarks>Nonces are kept: they go over the wire in the clear and are needed to follow a digest.</remarks>
public static class ConfigurationMasker
{
    /// <summary>The configuration for run.json.</summary>
    /// <param name="configuration">The configuration.</param>
    public static JsonObject ToJson(RunConfiguration configuration)
    {
        JsonObject json = new()
        {
            ["implementation"] = Json.Object(
                ("name", configuration.Implementation.Name),
                ("vendor", configuration.Implementation.Vendor),
                ("version", configuration.Implementation.Version),
                ("role", configuration.Role.Role())),
        };
        Json.Add(json, "client", configuration.Client is { } client ? SectionMasker.Client(client) : null);
        Json.Add(json, "server", configuration.Server is { } server ? SectionMasker.Server(server) : null);
        json["timeouts"] = Json.Object(
            ("connect", Json.Duration(configuration.Timeouts.Connect)),
            ("session", Json.Duration(configuration.Timeouts.Session)),
            ("operation", Json.Duration(configuration.Timeouts.Operation)),
            ("quiet", Json.Duration(configuration.Timeouts.Quiet)));
        json["encoding"] = configuration.Encoding;
        json["profile"] = configuration.Profile;
        json["interpretations"] = Json.Map(configuration.Interpretations, value => value);
        json["gate"] = Json.Object(("dm", configuration.IsDmGated));
        json["ics"] = configuration.Claims.Count == 0 ? "auto" : Json.Map(configuration.Claims, claim => claim);
        json["waivers"] = Json.List(configuration.Waivers, waiver => Json.Object(
            ("rule", waiver.Rule), ("test", waiver.Test), ("reason", waiver.Reason), ("until", waiver.Until?.ToString("O"))));
        return (JsonObject)Masked(json, configuration.Secrets);
    }

    // Secrets are hunted in every text, because they get about: in arguments, addresses and bodies.
    private static JsonNode Masked(JsonNode node, IReadOnlyCollection<string> secrets) => node switch
    {
        JsonObject map => new JsonObject(map.Select(entry => KeyValuePair.Create(entry.Key, entry.Value is null ? null : (JsonNode?)Masked(entry.Value, secrets)))),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Masked(item, secrets))]),
        JsonValue value when value.TryGetValue(out string? text) => JsonValue.Create(Masking.Text(Masking.Address(text), secrets)),
        _ => node.DeepClone(),
    };
}
