using System.Security.Cryptography;
using System.Text;
using Fumo.Catalogue;
using Fumo.Judge;

namespace Fumo.Reports;

/// <summary>What was judged by: the requirements and rules of a version of the tool, in one number.</summary>
/// <param name="Document">The document that the requirements are derived from.</param>
/// <param name="Requirements">How many requirements there are.</param>
/// <param name="Rules">How many rules judge them.</param>
/// <param name="Sha256">SHA-256 over id, section, status, condition and basis of each requirement, and id, document, section, level and basis of each rule.</param>
public sealed record CatalogueDigest(string Document, int Requirements, int Rules, string Sha256)
{
    private static readonly Lazy<CatalogueDigest> Known = new(Compute);

    /// <summary>That of this version.</summary>
    public static CatalogueDigest Current => Known.Value;

    private static CatalogueDigest Compute()
    {
        IEnumerable<string> items = FumoCatalogue.Scr.Select(item => Line("scr", item.Id, item.Section, item.Status, string.Join('+', item.Condition), item.Basis, item.Role));
        IEnumerable<string> rules = RuleIndex.All.Select(rule =>
            Line("rule", rule.Id, rule.Document.ToString(), rule.Section, rule.Rule.Level.ToString(), rule.Basis.ToString(), rule.Rule.Ruling ?? "", string.Join('+', rule.Scr)));
        string all = string.Join('\n', items.Concat(rules).Order(StringComparer.Ordinal));
        return new CatalogueDigest(
            FumoCatalogue.Document, FumoCatalogue.Scr.Count, RuleIndex.All.Count, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all))));
    }

    private static string Line(params string[] fields) => string.Join('\t', fields);
}
