using System.Text;
using System.Text.Json.Nodes;

namespace Fumo.Reference;

/// <summary>What the administration answers.</summary>
internal sealed record AdminAnswer(int Status, JsonNode Body, string? Allow = null)
{
    public static AdminAnswer Of(int status, JsonNode body) => new(status, body);

    public static AdminAnswer Wrong(int status, string why) => new(status, new JsonObject { ["error"] = why });

    public static AdminAnswer NotThatWay(string allow) => Wrong(405, $"Here goes {allow}.") with { Allow = allow };

    public byte[] Octets() => Encoding.UTF8.GetBytes(Body.ToJsonString() + "\n");
}
