using System.IO.Enumeration;
using Fumo.Catalogue;

namespace Fumo.Plan;

/// <summary>Which cases of the suite are wanted: those that an expression names, less those that a !expression names.</summary>
public sealed class Selection
{
    private const string TagPrefix = "tag:";
    private readonly HashSet<string>? _wanted;

    private Selection(HashSet<string>? wanted) => _wanted = wanted;

    /// <summary>Every case.</summary>
    public static Selection All { get; } = new(null);

    /// <summary>True when nothing was said, so that every case is wanted.</summary>
    public bool IsAll => _wanted is null;

    /// <summary>Whether a case is wanted.</summary>
    /// <param name="test">The case.</param>
    public bool Includes(CaseInfo test) => _wanted is null || _wanted.Contains(test.Id);

    /// <summary>Reads expressions: a case's id, a requirement's id, a glob over either, tag:NAME, and any of them after an exclamation mark.</summary>
    /// <remarks>Every expression has to match something, so that a slip of the pen is not taken for a smaller run.</remarks>
    /// <param name="expressions">The expressions; none at all means every case.</param>
    /// <param name="scenarios">The scenarios of the role under test.</param>
    public static SelectionResult Parse(IReadOnlyList<string> expressions, IReadOnlyList<ScenarioInfo> scenarios)
    {
        if (expressions.Count == 0)
        {
            return new SelectionResult(All, []);
        }

        CaseInfo[] known = [.. scenarios.SelectMany(scenario => scenario.Cases)];
        List<ConfigurationError> errors = [];
        bool isNegative = expressions.All(IsExclusion);
        HashSet<string> wanted = isNegative ? [.. known.Select(test => test.Id)] : [];
        foreach (string expression in expressions.OrderBy(IsExclusion))
        {
            string pattern = expression.TrimStart('!').Trim();
            string[] hits = [.. known.Where(test => Matches(test, pattern)).Select(test => test.Id)];
            if (hits.Length == 0)
            {
                errors.Add(NoHit(expression, pattern, known));
            }
            else if (IsExclusion(expression))
            {
                wanted.ExceptWith(hits);
            }
            else
            {
                wanted.UnionWith(hits);
            }
        }

        if (errors.Count == 0 && wanted.Count == 0)
        {
            errors.Add(Error("what is selected is excluded again, so that nothing is left"));
        }

        return errors.Count == 0 ? new SelectionResult(new Selection(wanted), []) : new SelectionResult(null, errors);
    }

    private static bool IsExclusion(string expression) => expression.StartsWith('!');

    private static bool Matches(CaseInfo test, string pattern) =>
        pattern.StartsWith(TagPrefix, StringComparison.OrdinalIgnoreCase)
            ? test.Tags.Contains(pattern[TagPrefix.Length..], StringComparer.OrdinalIgnoreCase)
            : IsGlobOf(test.Id, pattern) || test.Scr.Any(scr => IsGlobOf(scr, pattern));

    private static bool IsGlobOf(string id, string pattern) => FileSystemName.MatchesSimpleExpression(pattern.Replace(@"\", @"\\", StringComparison.Ordinal), id);

    private static ConfigurationError NoHit(string expression, string pattern, CaseInfo[] known)
    {
        IEnumerable<string> names = known.SelectMany(test => test.Scr.Append(test.Id).Concat(test.Tags.Select(tag => TagPrefix + tag)));
        IReadOnlyList<string> near = Nearest.Several(pattern, names);
        string hint = near.Count == 0 ? "'fumo list' shows what there is" : $"near it: {string.Join(", ", near)}";
        return Error($"'{expression}' matches no case; {hint}");
    }

    private static ConfigurationError Error(string message) => new(null, 0, 0, "--select", message);
}
