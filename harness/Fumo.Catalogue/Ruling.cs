namespace Fumo.Catalogue;

/// <summary>A place where the text allows two readings, and what each profile takes.</summary>
/// <param name="Id">The ruling's id, for example alert.source.</param>
/// <param name="Section">The section that can be read in two ways.</param>
/// <param name="Question">What is open, in a sentence.</param>
/// <param name="Readings">The readings: name to what it says.</param>
/// <param name="Known">Who is known to behave how.</param>
/// <param name="Strict">Effect in the strict profile: fail, warning, remark or pass.</param>
/// <param name="Field">Effect in the field profile.</param>
public sealed record Ruling(
    string Id,
    string Section,
    string Question,
    IReadOnlyDictionary<string, string> Readings,
    string Known,
    string Strict,
    string Field);
