namespace Fumo.Judge.Tests;

/// <summary>What is found again and again is one finding.</summary>
public sealed class RecurrenceTests
{
    private const int Times = 25;

    [Test]
    public void A_finding_that_recurs_is_one_with_a_count_and_its_first_places()
    {
        Finding[] one = Recurrence.Count(Enumerable.Range(1, Times).Select(at => Make($"Get {at} was not answered.", at)));

        Assert.That(one.Single().Count, Is.EqualTo(Times));
        Assert.That(one[0].At.Exchange, Is.EqualTo(1));
        Assert.That(one[0].Places.Select(place => place.At.Exchange), Is.EqualTo(Enumerable.Range(2, Recurrence.Places)));
        Assert.That(one[0].Places[0].Observed, Is.EqualTo("2"));
    }

    [Test]
    public void Findings_that_say_another_thing_stay_apart() =>
        Assert.That(Recurrence.Count([Make("Get 1 was not answered.", 1), Make("Exec 1 was not answered.", 2)]), Has.Length.EqualTo(2));

    [Test]
    public void Findings_of_different_effect_stay_apart() =>
        Assert.That(Recurrence.Count([Make("Get 1 was not answered.", 1), Make("Get 2 was not answered.", 2) with { Effect = "warning" }]), Has.Length.EqualTo(2));

    private static Finding Make(string message, int at) => new()
    {
        Rule = "dm.status", Document = "DM", Level = "must", Effect = "fail", Section = "PRO 2.3.5",
        Message = message, Expected = "a Status", Observed = $"{at}", At = new FindingPlace(at, $"{at}", at),
    };
}
