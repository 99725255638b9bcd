using System.Text.Json.Nodes;
using Fumo.Record;

namespace Fumo.Plan;

/// <summary>
/// Parts of a run are played at the same time, each against an implementation that is started for it. What cannot be started
/// for each would be shared: one device in two runs at once is neither's evidence.
/// </summary>
public static class SharedDevice
{
    /// <summary>Why the parts of a run would share a device, as a sentence; null when they do not.</summary>
    /// <param name="role">What is under test.</param>
    /// <param name="configuration">The configuration as run.json has it.</param>
    public static string? Of(Side role, JsonObject configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        string section = role.Role();
        JsonObject? given = configuration[section] as JsonObject;
        return given?["launch"] is null
            ? $"nothing launches the {section} ('{section}.launch'), so every shard would drive the same one at the same time: its evidence would be mixed up"
            : role is Side.Client && given["device"] is JsonValue device
            ? $"'client.device' names the one device {device}, which every shard would drive at the same time: its evidence would be mixed up"
            : null;
    }
}
