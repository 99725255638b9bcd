namespace Fumo.Plan.Tests;

public sealed class PlaceholderTests
{
    private static readonly Dictionary<string, string> Values = new() { ["dm"] = "http://h:1/dm", ["device"] = "IMEI:35 {dm}", ["session"] = "1A" };

    [TestCase("{dm}", "http://h:1/dm")]
    [TestCase("a{session}b{session}", "a1Ab1A")]
    [TestCase("{device}", "IMEI:35 {dm}")]
    [TestCase("{{session}}", "{1A}")]
    [TestCase("{\"op\": \"{session}\"}", "{\"op\": \"1A\"}")]
    [TestCase("{unknown} {", "{unknown} {")]
    [TestCase("}{session}", "}1A")]
    [TestCase("", "")]
    public void Names_in_braces_give_way_to_their_values(string text, string expected) =>
        Assert.That(Placeholders.Expand(text, Values), Is.EqualTo(expected));

    [TestCase("http://x/?d={device}&s={session}", "http://x/?d=IMEI%3A35%20%7Bdm%7D&s=1A")]
    [TestCase("{dm}/wake?d={device}", "http://h:1/dm/wake?d=IMEI%3A35%20%7Bdm%7D")]
    public void Values_in_an_address_are_encoded_unless_they_begin_it(string address, string expected) =>
        Assert.That(Placeholders.ExpandUrl(address, Values), Is.EqualTo(expected));

    [Test]
    public void Programs_get_the_values_in_their_environment() =>
        Assert.That(Placeholders.ToEnvironment(Values).Keys, Is.EquivalentTo(new[] { "FUMO_DM", "FUMO_DEVICE", "FUMO_SESSION" }));
}
