using Fumo.Catalogue;

namespace Fumo.Judge;

/// <summary>What a deviation does to its case in a profile.</summary>
/// <param name="profile">strict or field.</param>
/// <param name="interpretations">Rulings that are read otherwise: ruling id to the name of a reading or profile.</param>
internal sealed class Effects(string profile, IReadOnlyDictionary<string, string> interpretations)
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>The effects of a profile as it stands.</summary>
    internal static Effects In(string profile) => new(profile, None);

    /// <summary>fail, warning, remark, or pass.</summary>
    internal string Of(RuleInfo rule, Deviation deviation)
    {
        Level level = deviation.Weaker ?? rule.Rule.Level;
        if (level != Level.Must)
        {
            return level == Level.Should ? Words.Warning : Words.Remark;
        }

        return RulingOf(rule, deviation) is { } ruling ? ByRuling(ruling)
            : rule.Basis == Basis.Derived && profile == Words.Field ? Words.Warning
            : Words.Fail;
    }

    /// <summary>Id of the ruling that a deviation rests on; null for none.</summary>
    internal static string? RulingOf(RuleInfo rule, Deviation deviation) =>
        deviation.Ruling ?? (deviation.Weaker is null ? rule.Rule.Ruling : null);

    private string ByRuling(string id)
    {
        Ruling ruling = FumoCatalogue.FindRuling(id) ?? throw new InvalidOperationException($"The catalogue has no ruling '{id}'.");
        string? chosen = interpretations.TryGetValue(id, out string? reading) ? ruling.EffectIn(reading) : null;
        return chosen ?? ruling.EffectIn(profile) ?? Words.Fail;
    }
}
