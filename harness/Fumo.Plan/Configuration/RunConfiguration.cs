using Fumo.Record;

namespace Fumo.Plan;

/// <summary>A conformance.yaml as it was resolved: variables replaced, paths absolute, defaults filled in.</summary>
public sealed record RunConfiguration
{
    /// <summary>What is under test, by name.</summary>
    public required ImplementationRecord Implementation { get; init; }

    /// <summary>What is under test: client or server.</summary>
    public required Side Role { get; init; }

    /// <summary>The client section; set exactly when the role is client.</summary>
    public ClientSection? Client { get; init; }

    /// <summary>The server section; set exactly when the role is server.</summary>
    public ServerSection? Server { get; init; }

    /// <summary>How long what is waited for.</summary>
    public TimeoutSection Timeouts { get; init; } = new();

    /// <summary>auto, xml or wbxml.</summary>
    public string Encoding { get; init; } = "auto";

    /// <summary>strict or field.</summary>
    public string Profile { get; init; } = "strict";

    /// <summary>Rulings read otherwise than the profile has it.</summary>
    public IReadOnlyDictionary<string, string> Interpretations { get; init; } = new Dictionary<string, string>();

    /// <summary>True when DM-protocol breaches fail the gate.</summary>
    public bool IsDmGated { get; init; }

    /// <summary>Claims by FUMO item id; empty for auto.</summary>
    public IReadOnlyDictionary<string, bool> Claims { get; init; } = new Dictionary<string, bool>();

    /// <summary>Known failures.</summary>
    public IReadOnlyList<WaiverRecord> Waivers { get; init; } = [];

    /// <summary>The folder that relative paths were resolved against.</summary>
    public required string Folder { get; init; }

    /// <summary>Values that must not be shown or recorded: secrets, and variables and header fields whose names say so.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];
}
