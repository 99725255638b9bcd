namespace Fumo.Catalogue.Tests;

[TestFixture]
public sealed class FumoCatalogueTests
{
    [Test]
    public void Ids_stand_once() => Assert.That(FumoCatalogue.Scr.Select(item => item.Id), Is.Unique);

    [Test]
    public void No_printed_id_is_claimed() => Assert.That(FumoCatalogue.Scr.Select(item => item.OfficialId), Is.All.Null);

    [Test]
    public void Words_are_those_of_the_contract()
    {
        Assert.That(FumoCatalogue.Scr.Select(item => item.Status).Distinct(), Is.SubsetOf((string[])["M", "O", "C"]));
        Assert.That(FumoCatalogue.Scr.Select(item => item.Basis).Distinct(), Is.SubsetOf((string[])["keyword", "declarative", "derived"]));
        Assert.That(FumoCatalogue.Scr.Select(item => item.Evidence).Distinct(), Is.SubsetOf((string[])["wire", "observe", "operator"]));
        Assert.That(FumoCatalogue.Scr.Select(item => item.Role).Distinct(), Is.SubsetOf((string[])["client", "server"]));
    }

    [Test]
    public void Conditions_name_items_features_or_offers() =>
        Assert.That(
            FumoCatalogue.Scr.SelectMany(item => item.Condition).Where(id => FumoCatalogue.FindScr(id) is null),
            Is.All.EqualTo("twoObjects").Or.StartsWith("offer:"));

    [Test]
    public void All_items_of_the_digest_are_there()
    {
        IEnumerable<string> tree = Enumerable.Range(1, 14).Select(n => $"FUMO-T-{n:000}");
        IEnumerable<string> client = Enumerable.Range(1, 33).Where(n => n != 10).Select(n => $"FUMO-C-{n:000}");
        IEnumerable<string> server = Enumerable.Range(1, 21).Where(n => n != 18).Select(n => $"FUMO-S-{n:000}");
        Assert.That(
            FumoCatalogue.Scr.Select(item => item.Id).Where(id => id.StartsWith("FUMO-", StringComparison.Ordinal)),
            Is.EqualTo(tree.Concat(client).Concat(server)));
    }

    [Test]
    public void Constants_are_the_ids_of_the_catalogue() =>
        Assert.That(typeof(Scr).GetFields().Select(field => (string)field.GetRawConstantValue()!), Is.EquivalentTo(FumoCatalogue.Scr.Select(item => item.Id)));

    [TestCase("strict", "fail")]
    [TestCase("field", "warning")]
    [TestCase("object", "fail")]
    [TestCase("operation", "warning")]
    [TestCase("nobody", null)]
    public void A_ruling_has_an_effect_in_each_profile_and_reading(string name, string? effect) =>
        Assert.That(FumoCatalogue.FindRuling("alert.source")!.EffectIn(name), Is.EqualTo(effect));

    [Test]
    public void Effects_of_rulings_are_known_words() =>
        Assert.That(
            FumoCatalogue.Rulings.SelectMany(ruling => ruling.Readings.Values.Select(reading => reading.Effect).Append(ruling.Strict).Append(ruling.Field)).Distinct(),
            Is.SubsetOf((string[])["fail", "warning", "remark", "pass"]));
}
