namespace Fumo.Catalogue;

/// <summary>A place where the text allows two readings, and what each profile takes.</summary>
/// <param name="Id">The ruling's id, for example alert.source.</param>
/// <param name="Section">The section that can be read in two ways.</param>
/// <param name="Question">What is open, in a sentence.</param>
/// <param name="Readings">The readings by name.</param>
/// <param name="Known">Who is known to behave how.</param>
/// <param name="Strict">Effect in the strict profile: fail, warning, remark or pass.</param>
/// <param name="Field">Effect in the field profile.</param>
public sealed record Ruling(
    string Id,
    string Section,
    string Question,
    IReadOnlyDictionary<string, Reading> Readings,
    string Known,
    string Strict,
    string Field)
{
    /// <summary>The effect in a profile, or in a reading that an interpretation names; null for a name that is neither.</summary>
    /// <param name="name">strict, field, or the name of a reading.</param>
    public string? EffectIn(string name) => name switch
    {
        "strict" => Strict,
        "field" => Field,
        _ => Readings.GetValueOrDefault(name)?.Effect,
    };
}
