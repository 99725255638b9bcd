namespace Fumo.Reference;

/// <summary>A behaviour that a conformant server may have; a suite must not fail it where the text allows it.</summary>
/// <param name="id">Its id, for example A77.</param>
/// <param name="title">What the server does, in a sentence.</param>
/// <param name="requirement">The requirement that it is about.</param>
/// <param name="ruling">The ruling that a finding about it rests on; null when there is to be no finding.</param>
public abstract class ServerVariant(string id, string title, string requirement, string? ruling = null) : ServerBehaviour
{
    /// <summary>Its id, for example A77.</summary>
    public string Id { get; } = id;

    /// <summary>What the server does, in a sentence.</summary>
    public string Title { get; } = title;

    /// <summary>The requirement that it is about.</summary>
    public string Requirement { get; } = requirement;

    /// <summary>The ruling that a finding about it rests on; null when there is to be no finding.</summary>
    public string? Ruling { get; } = ruling;

    /// <summary>The configuration in which it shows.</summary>
    public virtual BehaviourSetup Setup => BehaviourSetup.Usual;
}
