namespace Fumo.Judge;

/// <summary>What a rule rests on.</summary>
public enum Basis
{
    /// <summary>A MUST, SHOULD or MAY of the text.</summary>
    Keyword,

    /// <summary>The text says what happens, without a keyword; judged like a MUST.</summary>
    Declarative,

    /// <summary>Our reading of the text: fails in the strict profile, warns in the field profile.</summary>
    Derived,
}
