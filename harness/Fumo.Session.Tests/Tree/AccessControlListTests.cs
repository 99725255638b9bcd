using Fumo.Dm;

namespace Fumo.Session.Tests.Tree;

public sealed class AccessControlListTests
{
    [TestCase("Get=*")]
    [TestCase("Add=a+b&Delete=a&Exec=*&Get=*&Replace=b")]
    public void Reads_and_writes_a_list(string text) => Assert.That(AccessControlList.Read(text).ToString(), Is.EqualTo(text));

    [TestCase("")]
    [TestCase("Get")]
    [TestCase("Get=")]
    [TestCase("Copy=*")]
    [TestCase("get=*")]
    [TestCase("Get=a&Get=b")]
    [TestCase("Get=a b")]
    [TestCase("Get=a++b")]
    [TestCase("16=*")]
    [TestCase("Get, Add=*")]
    public void Takes_nothing_else_for_one(string text) => Assert.That(AccessControlList.TryRead(text), Is.Null);

    [Test]
    public void Allows_what_it_names()
    {
        AccessControlList list = AccessControlList.Read("Get=*&Replace=a");
        Assert.That(list.Allows(AccessTypes.Get, "anybody"));
        Assert.That(list.Allows(AccessTypes.Replace, "a"));
        Assert.That(list.Allows(AccessTypes.Replace, "b"), Is.False);
        Assert.That(list.Allows(AccessTypes.Delete, "a"), Is.False);
    }
}
