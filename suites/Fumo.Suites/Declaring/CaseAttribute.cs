namespace Fumo.Suites;

/// <summary>Declares a case: a method that names the rules by which the transcript of its scenario is judged. The method's name is its title.</summary>
/// <param name="id">
/// role.operation.aspect; never positional, never used again for something else. One that begins with a dot follows the id of
/// the scenario, so that scenarios of one family share their cases.
/// </param>
/// <param name="section">The section of FUMO 1.0.2.</param>
/// <param name="scr">The requirements that it judges.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CaseAttribute(string id, string section, params string[] scr) : Attribute
{
    /// <summary>The case's id.</summary>
    public string Id { get; } = id;

    /// <summary>The section of FUMO 1.0.2.</summary>
    public string Section { get; } = section;

    /// <summary>The requirements that it judges.</summary>
    public IReadOnlyList<string> Scr { get; } = scr;

    /// <summary>True when a conformant client may give the case nothing to judge (it refuses the Exec): then it does not apply.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Tags, parted by blanks.</summary>
    public string Tags { get; init; } = "";

    /// <summary>The id in a scenario.</summary>
    /// <param name="scenario">The scenario's id.</param>
    public string IdIn(string scenario) => Id.StartsWith('.') ? scenario + Id : Id;
}
