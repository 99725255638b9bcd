using Fumo.Judge;
using Fumo.Reference;
using Fumo.Suites.Client;

namespace Fumo.Suites.Tests;

/// <summary>Devices that follow several variants at once: what the text leaves open in one place does not close it in another.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class VariantTests
{
    private const int Seed = 20090828;
    private const int Drawn = 24;

    // Numbers that no row has.
    private static readonly string[] Unused = ["A17", "A18", "A19", "A66", "A67", "A68", "A69"];

    private static readonly BehaviourInfo[] All = [.. VariantCatalogue.All];

    private static IEnumerable<string> Combinations => Draw(new Random(Seed)).Take(Drawn);

    [TestCaseSource(nameof(Combinations))]
    public void A_device_that_follows_several_variants_passes(string ids)
    {
        BehaviourInfo[] variants = [.. ids.Split(' ').Select(id => All.Single(variant => variant.Id == id))];
        BehaviourSetup setup = variants.Select(variant => variant.Setup).FirstOrDefault(setup => setup != BehaviourSetup.Usual) ?? BehaviourSetup.Usual;

        RunReport report = ClientProof.Play(ClientSuite.Index, new ProofTrial(setup, Variants: ids.Split(' ')));

        Assert.That(VariantTrial.Surprises(variants, report), Is.Empty);
        Assert.That(report.Tests.Count(test => test.Verdict == "pass"), Is.GreaterThan(FewestPassed(variants)), "What is not judged at all is no proof.");
    }

    [Test]
    public void Variants_that_settle_the_same_do_not_go_together() =>
        Assert.That(VariantCatalogue.GoTogether("A45", "A45d"), Is.False);

    [Test]
    public void Every_way_in_which_devices_differ_has_a_variant_or_a_reason_why_it_has_none()
    {
        const int Rows = 80;
        string[] rows = [.. Enumerable.Range(1, Rows).Select(number => $"A{number:00}").Except(Unused), "A3a", "A4a"];

        IEnumerable<string> missing = rows.Where(row => !RowsWithoutVariant.Reasons.ContainsKey(row) && !All.Any(variant => variant.Id.StartsWith(row, StringComparison.Ordinal)));
        Assert.That(missing, Is.Empty);
    }

    private static int FewestPassed(BehaviourInfo[] variants) => variants.Any(variant => variant.Undecided.Contains("client.")) ? 10 : 50;

    private static IEnumerable<string> Draw(Random random)
    {
        while (true)
        {
            string[] ids = [.. random.GetItems(All, 2 + random.Next(2)).Select(variant => variant.Id)];
            if (VariantCatalogue.GoTogether(ids))
            {
                yield return string.Join(' ', ids);
            }
        }
    }
}
