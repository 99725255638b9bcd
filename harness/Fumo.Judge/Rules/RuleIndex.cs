using System.Collections.Frozen;
using System.Reflection;
using Fumo.Catalogue;

namespace Fumo.Judge;

/// <summary>All rules there are.</summary>
public static class RuleIndex
{
    private static readonly Lazy<IReadOnlyList<RuleInfo>> Rules = new(Collect);
    private static readonly Lazy<FrozenDictionary<string, RuleInfo>> ById = new(() => Rules.Value.ToFrozenDictionary(rule => rule.Id));

    /// <summary>All rules, by id.</summary>
    public static IReadOnlyList<RuleInfo> All => Rules.Value;

    /// <summary>Where a rule comes from.</summary>
    /// <param name="rule">The rule.</param>
    public static RuleInfo Of(Rule rule) => ById.Value[rule.Id];

    /// <summary>The rule of an id; null when there is none.</summary>
    /// <param name="id">The id.</param>
    public static RuleInfo? Find(string id) => ById.Value.GetValueOrDefault(id);

    /// <summary>The rules that judge a requirement.</summary>
    /// <param name="scr">Our id of the requirement.</param>
    public static IReadOnlyList<Rule> Judging(string scr) => [.. All.Where(rule => rule.Scr.Contains(scr)).Select(rule => rule.Rule)];

    /// <summary>True when nothing of what rules judge shows on the wire.</summary>
    /// <param name="rules">The rules.</param>
    public static bool AreObserved(IReadOnlyList<Rule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return rules.Count > 0 && rules.All(rule => Of(rule).IsObserved);
    }

    private static RuleInfo[] Collect() =>
    [
        .. from type in typeof(RuleIndex).Assembly.GetTypes()
           from field in type.GetFields(BindingFlags.Public | BindingFlags.Static)
           let spec = field.GetCustomAttribute<SpecAttribute>()
           where spec is not null && field.FieldType == typeof(Rule)
           select Describe(field, spec) into info
           orderby info.Id
           select info,
    ];

    private static RuleInfo Describe(FieldInfo field, SpecAttribute spec)
    {
        Rule rule = (Rule)field.GetValue(null)!;
        return new RuleInfo(rule, spec.Title, spec.Document, spec.Section, BasisOf(spec), spec.Scr, spec.IsObserved);
    }

    private static Basis BasisOf(SpecAttribute spec) =>
        spec.OwnBasis is { } own ? own
            : spec.Scr.Count > 0 && FumoCatalogue.FindScr(spec.Scr[0]) is { } item ? Enum.Parse<Basis>(item.Basis, ignoreCase: true)
            : Basis.Declarative;
}
