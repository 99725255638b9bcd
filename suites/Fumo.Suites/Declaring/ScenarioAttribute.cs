namespace Fumo.Suites;

/// <summary>Declares a scenario: a few operations told in order, played once and judged by the cases of its class.</summary>
/// <param name="id">The scenario's id, role.subject; also the name of its transcript.</param>
/// <param name="title">What is told in it, in a sentence.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ScenarioAttribute(string id, string title) : Attribute
{
    /// <summary>The scenario's id.</summary>
    public string Id { get; } = id;

    /// <summary>What is told in it.</summary>
    public string Title { get; } = title;

    /// <summary>Place in the run; lower is earlier.</summary>
    public int Order { get; init; }

    /// <summary>Operations it commands, at most: an Exec that is answered with 2xx.</summary>
    public int Operations { get; init; }

    /// <summary>How many of them reach the start of an update.</summary>
    public int Updates { get; init; }

    /// <summary>Sessions it needs, about.</summary>
    public int Sessions { get; init; } = 1;

    /// <summary>Operator prompts it shows.</summary>
    public int Prompts { get; init; }

    /// <summary>Kinds of package that it needs, parted by blanks.</summary>
    public string Packages { get; init; } = "";

    /// <summary>True when a download of it has to go wrong, or to wait: its packages have to come from here.</summary>
    public bool SpoilsDownloads { get; init; }

    /// <summary>Tags of all its cases beside their own, parted by blanks.</summary>
    public string Tags { get; init; } = "";
}
