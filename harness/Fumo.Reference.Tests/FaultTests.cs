using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;
using static Fumo.Reference.Tests.Laboratory;

namespace Fumo.Reference.Tests;

public sealed class FaultTests
{
    [Test]
    public void Each_has_an_id_of_its_own_and_says_what_it_breaks()
    {
        Assert.That(FaultCatalogue.All.Select(fault => fault.Id), Is.Unique.And.SupersetOf(
            new[] { "M06", "M07", "M08", "M26", "M29", "M48", "M56", "M62", "M63", "M70", "M71", "M75", "M82", "M83", "M86", "M97", "M98", "M102" }));
        Assert.That(FaultCatalogue.All.Select(fault => fault.Requirement), Has.All.Matches("^(FUMO|L)-"));
        Assert.That(VariantCatalogue.All.Select(variant => variant.Id), Is.Unique.And.SupersetOf(new[] { "A33", "A40", "A44" }));
        Assert.That(() => FaultCatalogue.Create("M999"), Throws.ArgumentException.With.Message.Contains("M29"));
    }

    [Test]
    public void M26_answers_200_and_reports_all_the_same()
    {
        Laboratory lab = With("M26");
        int? code = null;
        lab.Play(async session =>
        {
            await session.ReplaceAsync($"{X}/Download/PkgURL", UrlOf("Good"));
            code = (await session.ExecAsync($"{X}/Download")).Code;
        });
        Assert.That((code, lab.GenericAlerts.Count), Is.EqualTo((200, 1)));
    }

    [TestCase("M29", "Good", 0)]
    [TestCase("M48", "404", 0)]
    [TestCase("M48", "cut-for-good", 0)]
    [TestCase("M48", "Good", 1)]
    public void Stays_silent(string fault, string package, int alerts)
    {
        Laboratory lab = With(fault);
        lab.Play(session => OperateAsync(session, FumoOperation.DownloadAndUpdate, package));
        Assert.That(lab.GenericAlerts, Has.Count.EqualTo(alerts));
    }

    [TestCase("M56", FumoOperation.Download, "Good", null, AlertTypes.Download, "200")]
    [TestCase("M62", FumoOperation.DownloadAndUpdate, "Good", X, AlertTypes.Update, "200")]
    [TestCase("M63", FumoOperation.Download, "Good", X, AlertTypes.DownloadAndUpdate, "200")]
    [TestCase("M82", FumoOperation.Download, "Good", X, AlertTypes.Download, "200 OK")]
    [TestCase("M82", FumoOperation.Download, "404", X, AlertTypes.Download, "411 failed")]
    [TestCase("M83", FumoOperation.Download, "Good", X, AlertTypes.Download, "202")]
    [TestCase("M83", FumoOperation.Download, "404", X, AlertTypes.Download, "902")]
    [TestCase("M86", FumoOperation.Download, "Good", X, AlertTypes.Download, null)]
    public void Spoils_the_alert(string fault, FumoOperation operation, string package, string? source, string type, string? data)
    {
        Laboratory lab = With(fault);
        lab.Play(session => OperateAsync(session, operation, package));
        Item item = lab.GenericAlerts.Single().Items[0];
        Assert.That((item.Source?.LocUri, item.Meta?.Type, item.Data?.Text), Is.EqualTo((source, type, data)));
    }

    [TestCase("M70", "a", null, null, null)]
    [TestCase("M71", "a", null, "a", "a")]
    [TestCase("M75", "a", null, "a", "1767225600")]
    public void Confuses_correlators(string fault, string first, string? second, string? firstBack, string? secondBack)
    {
        Laboratory lab = With(fault);
        lab.Play(
            session => OperateAsync(session, FumoOperation.Download, "Good", first),
            session => OperateAsync(session, FumoOperation.Download, "Good", second));
        Assert.That(lab.GenericAlerts.Select(alert => alert.Correlator), Is.EqualTo(new[] { firstBack, secondBack }));
    }

    [TestCase("M06", null, "0")]
    [TestCase("M06", "Good", "100")]
    [TestCase("M07", "Good", "100")]
    [TestCase("M08", "404", "250")]
    [TestCase("M08", "Failing", "190")]
    [TestCase("M97", "404", "100")]
    [TestCase("M97", "Failing", "100")]
    [TestCase("M98", "Good", "70")]
    public void Shows_a_wrong_state(string fault, string? package, string state)
    {
        Laboratory lab = With(fault);
        List<string?> states = [];
        if (package is not null)
        {
            lab.Play(session => OperateAsync(session, FumoOperation.DownloadAndUpdate, package), State(states));
        }
        else
        {
            lab.Play(State(states));
        }

        Assert.That(states, Is.EqualTo(new[] { state }));
    }

    [Test]
    public void M07_shows_steps_of_its_own_after_a_download()
    {
        Laboratory lab = With("M07");
        List<string?> states = [];
        lab.Play(session => OperateAsync(session, FumoOperation.Download, "Good"), State(states));
        Assert.That(states, Is.EqualTo(new[] { "25" }));
    }

    [Test]
    public void M102_fetches_again_after_the_failure_was_reported()
    {
        Laboratory lab = With("M102");
        lab.Play(session => OperateAsync(session, FumoOperation.Download, "404"), _ => Task.CompletedTask);
        Assert.That(lab.Packages.Requested, Is.EqualTo(new[] { "GET 404", "GET 404" }));
        Assert.That(lab.GenericAlerts, Has.Count.EqualTo(1));
    }

    [TestCase("A33", X, "int", "10")]
    [TestCase("A40", $"{X}/DownloadAndUpdate", "int", "100")]
    [TestCase("A44", X, "chr", "100")]
    public void A_variant_acts_otherwise_and_rightly(string variant, string source, string format, string state)
    {
        Laboratory lab = new(options => options with { Variants = [variant] });
        List<string?> states = [];
        lab.Play(session => OperateAsync(session, FumoOperation.DownloadAndUpdate, "Good"), State(states));
        Item item = lab.GenericAlerts.Single().Items[0];
        Assert.That((item.Source?.LocUri, item.Meta?.Format, states[0]), Is.EqualTo((source, format, state)));
    }

    private static Laboratory With(string fault) => new(options => options with { Faults = [fault] });
}
