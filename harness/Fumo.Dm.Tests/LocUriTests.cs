namespace Fumo.Dm.Tests;

public sealed class LocUriTests
{
    [TestCase("./FUMO/x", "FUMO/x")]
    [TestCase("./FUMO/x", "./FUMO/x/")]
    [TestCase("./FUMO/x", "./FUMO/%78")]
    [TestCase("./FUMO/a b", "./FUMO/a%20b")]
    [TestCase("./FUMO/ä", "./FUMO/%C3%A4")]
    [TestCase(".", "./")]
    [TestCase("./FUMO/x", " ./FUMO/x\n")]
    [TestCase("./FUMO/x", "/FUMO/x")]
    public void Two_ways_to_write_one_node_are_equal(string one, string other)
    {
        Assert.That(LocUri.Of(one), Is.EqualTo(LocUri.Of(other)));
        Assert.That(LocUri.Of(one).GetHashCode(), Is.EqualTo(LocUri.Of(other).GetHashCode()));
        Assert.That(LocUri.SameNode(one, other), Is.True);
    }

    [TestCase("./FUMO/x", "./FUMO/X")]
    [TestCase("./FUMO/x", "./FUMO/x/y")]
    [TestCase("./FUMO/x", "./FUMO/./x")]
    [TestCase("./FUMO/x", "././FUMO/x")]
    [TestCase("./FUMO%2Fx", "./FUMO/x")]
    public void Different_nodes_are_not_equal(string one, string other) => Assert.That(LocUri.Of(one), Is.Not.EqualTo(LocUri.Of(other)));

    [TestCase("./FUMO/x", true)]
    [TestCase("FUMO/x", true)]
    [TestCase(".", true)]
    [TestCase("./FUMO/x/", false)]
    [TestCase("./", false)]
    [TestCase("/FUMO", false)]
    [TestCase("./a//b", false)]
    [TestCase("./a/../b", false)]
    [TestCase("", false)]
    public void Only_what_the_text_allows_is_proper(string text, bool isProper) => Assert.That(LocUri.Of(text).IsProper, Is.EqualTo(isProper));

    [Test]
    public void A_property_belongs_to_its_node()
    {
        LocUri type = LocUri.Of("./FUMO/x?prop=Type");

        Assert.That((type.PropertyName, type.ListName, type.Path), Is.EqualTo(("Type", (string?)null, "./FUMO/x")));
        Assert.That(type, Is.Not.EqualTo(LocUri.Of("./FUMO/x")));
        Assert.That(type.IsNode(LocUri.Of("FUMO/x")), Is.True);
        Assert.That(LocUri.Of("./FUMO").Join("x").WithProperty("Type"), Is.EqualTo(type));
        Assert.That(LocUri.Of("./FUMO?list=TNDS%2BValue").ListName, Is.EqualTo("TNDS+Value"));
    }

    [Test]
    public void A_node_lies_within_its_ancestors()
    {
        Assert.That(LocUri.Of("./FUMO/x/State").Below(LocUri.Of("FUMO/x/")), Is.EqualTo(new[] { "State" }));
        Assert.That(LocUri.Of("./FUMO/xy").Below(LocUri.Of("./FUMO/x")), Is.Null);
        Assert.That(LocUri.Of("./FUMO").IsWithin(LocUri.Of(".")), Is.True);
    }

    [Test]
    public void A_percent_that_begins_nothing_stays() => Assert.That(LocUri.Of("./100%/%zz/%4").Segments, Is.EqualTo(new[] { "100%", "%zz", "%4" }));
}
