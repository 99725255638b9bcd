namespace Fumo.Reference;

/// <summary>A behaviour of a server that breaks a requirement; a suite must find it.</summary>
/// <param name="id">Its id, for example M129.</param>
/// <param name="title">What the server does wrong, in a sentence.</param>
/// <param name="requirement">The requirement that it breaks, for example FUMO-S-003.</param>
/// <param name="rule">The rule that is expected to find it; null when none of the rules is about it.</param>
public abstract class ServerFault(string id, string title, string requirement, string? rule = null) : ServerBehaviour
{
    /// <summary>Its id, for example M129.</summary>
    public string Id { get; } = id;

    /// <summary>What the server does wrong, in a sentence.</summary>
    public string Title { get; } = title;

    /// <summary>The requirement that it breaks, for example FUMO-S-003.</summary>
    public string Requirement { get; } = requirement;

    /// <summary>The rule that is expected to find it; null when none of the rules is about it.</summary>
    public string? Rule { get; init; } = rule;

    /// <summary>The configuration in which it shows.</summary>
    public virtual BehaviourSetup Setup { get; init; } = BehaviourSetup.Usual;

    /// <summary>The rules that find something besides, of necessity: what cannot but show where the fault does.</summary>
    public virtual IReadOnlyList<string> Consequences { get; init; } = [];

    /// <summary>True when its rule, though a MUST stands behind it, only warns of it.</summary>
    public virtual bool IsMild => false;
}
