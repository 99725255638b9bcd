using System.Xml.Linq;
using Fumo.Catalogue;
using Fumo.Record;

namespace Fumo.Judge.Tests;

/// <summary>Requirements, rules, rulings and cases hang together.</summary>
[TestFixture]
public sealed class TidyTests
{
    [Test]
    public void Every_requirement_has_a_rule_or_a_written_reason() =>
        Assert.That(
            FumoCatalogue.Scr.Where(item => item.Note is null && RuleIndex.Judging(item.Id).Count == 0).Select(item => item.Id),
            Is.Empty);

    [Test]
    public void Every_rule_judges_a_requirement_that_there_is() =>
        Assert.That(RuleIndex.All.Where(rule => rule.Scr.Count == 0 || rule.Scr.Any(id => FumoCatalogue.FindScr(id) is null)).Select(rule => rule.Id), Is.Empty);

    [Test]
    public void Every_rule_says_where_it_comes_from() =>
        Assert.That(RuleIndex.All.Where(rule => rule.Section.Length == 0 || rule.Title.Length == 0).Select(rule => rule.Id), Is.Empty);

    [Test]
    public void Every_rule_is_in_the_index()
    {
        int fields = typeof(Rule).Assembly.GetTypes().Sum(type => type.GetFields().Count(field => field.IsStatic && field.FieldType == typeof(Rule)));
        Assert.That(RuleIndex.All, Has.Count.EqualTo(fields));
    }

    [Test]
    public void Rule_ids_stand_once() => Assert.That(RuleIndex.All.Select(rule => rule.Id), Is.Unique);

    [Test]
    public void A_rules_title_is_a_sentence_of_its_own()
    {
        Assert.That(RuleIndex.All.Select(rule => rule.Title), Is.All.Matches("^[A-Z].*[.]$"));
        Assert.That(RuleIndex.All.Select(rule => rule.Title), Is.Unique);
    }

    [Test]
    public void A_rules_title_is_what_its_documentation_says()
    {
        XDocument documentation = XDocument.Load(Path.ChangeExtension(typeof(Rule).Assembly.Location, ".xml"));
        HashSet<string> sentences = [.. documentation.Descendants("summary").Select(summary => summary.Value.Trim())];

        Assert.That(RuleIndex.All.Select(rule => rule.Title).Where(title => !sentences.Contains(title)), Is.Empty);
    }

    [TestCase(Side.Client)]
    [TestCase(Side.Server)]
    public void Every_case_of_the_run_has_rules_and_an_id_of_its_own(Side role)
    {
        Assert.That(RunCases.For(role).Select(one => one.Info.Id), Is.Unique);
        Assert.That(RunCases.For(role).Where(one => one.Rules.Count == 0).Select(one => one.Info.Id), Is.Empty);
    }

    [Test]
    public void Every_rule_reaches_a_case_of_the_run() =>
        Assert.That(RuleIndex.All.Select(rule => rule.Id).Except(RunCases.For(Side.Client).Concat(RunCases.For(Side.Server)).SelectMany(one => one.Info.Rules)), Is.Empty);
}
