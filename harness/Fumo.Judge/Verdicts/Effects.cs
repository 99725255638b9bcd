using Fumo.Catalogue;

namespace Fumo.Judge;

/// <summary>What a deviation does to its case in a profile.</summary>
/// <param name="profile">strict or field.</param>
/// <param name="interpretations">Rulings that are read otherwise: ruling id to the name of a reading or profile.</param>
internal sealed class Effects(string profile, IReadOnlyDictionary<string, string> interpretations)
{
    /// <summary>The ruling by which everything that the text does not print is softer in field.</summary>
    internal const string Derived = "basis.derived";

    private static readonly Dictionary<string, string> None = [];

    /// <summary>The effects of a profile as it stands.</summary>
    internal static Effects In(string profile) => new(profile, None);

    /// <summary>fail, warning, remark, or pass.</summary>
    internal string Of(RuleInfo rule, Deviation deviation)
    {
        Level level = LevelOf(rule, deviation);
        return level == Level.May ? Words.Remark
            : level == Level.Should ? Words.Warning
            : RulingOf(rule, deviation) is { } ruling ? ByRuling(ruling)
            : Words.Fail;
    }

    /// <summary>How strongly the text asks for what deviates.</summary>
    internal static Level LevelOf(RuleInfo rule, Deviation deviation) => deviation.IsRemark ? Level.May : rule.Rule.Level;

    /// <summary>Id of the ruling that a deviation rests on; null for none. What is derived rests on the reading that it binds.</summary>
    internal static string? RulingOf(RuleInfo rule, Deviation deviation) =>
        deviation.IsRemark ? deviation.Ruling
        : deviation.Ruling ?? rule.Rule.Ruling ?? (rule is { Basis: Basis.Derived, Rule.Level: Level.Must } ? Derived : null);

    private string ByRuling(string id)
    {
        Ruling ruling = FumoCatalogue.FindRuling(id) ?? throw new InvalidOperationException($"The catalogue has no ruling '{id}'.");
        string? chosen = interpretations.TryGetValue(id, out string? reading) ? ruling.EffectIn(reading) : null;
        return chosen ?? ruling.EffectIn(profile) ?? Words.Fail;
    }
}
