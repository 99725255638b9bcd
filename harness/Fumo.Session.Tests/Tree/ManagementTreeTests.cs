using Fumo.Dm;
using Fumo.Session.Tests.Client;

namespace Fumo.Session.Tests.Tree;

public sealed class ManagementTreeTests
{
    private readonly VirtualTimeLoop loop = new();

    [TestCase("./Open", "Name/Count/Blob", "node")]
    [TestCase("Open/Name", "first", "chr")]
    [TestCase("./Open/Count", "7", "int")]
    [TestCase(".", "DevInfo/DevDetail/Open", "node")]
    [TestCase("./Open/Name?prop=ACL", "", null)]
    [TestCase("./Open?prop=ACL", "Add=*&Delete=*&Exec=*&Get=*&Replace=*", null)]
    [TestCase("./Open/Name?prop=Format", "chr", null)]
    [TestCase("./Open/Name?prop=Size", "5", null)]
    [TestCase("./Open/Name?prop=Type", "text/plain", null)]
    [TestCase("./Open?prop=Type", "urn:test", null)]
    [TestCase("./Open/Name?prop=Name", "Name", null)]
    [TestCase("./Open/Name?prop=VerNo", "0", null)]
    public void Returns_values_and_properties(string uri, string text, string? format)
    {
        TreeReply reply = Tree().Execute(Request(AccessTypes.Get, uri));
        Assert.That((reply.Code, reply.Items[0].Data?.Text, reply.Items[0].Meta?.Format), Is.EqualTo((StatusCode.Ok, text, format)));
        Assert.That(reply.Items[0].Source?.LocUri, Is.EqualTo(uri));
    }

    [TestCase(AccessTypes.Get, "./Open/None", 404)]
    [TestCase(AccessTypes.Get, "./Open/", 404)]
    [TestCase(AccessTypes.Get, "./Open/../Open", 404)]
    [TestCase(AccessTypes.Get, "./Open?prop=Size", 406)]
    [TestCase(AccessTypes.Get, "./Open?prop=Colour", 406)]
    [TestCase(AccessTypes.Get, "./Open?list=Everything", 406)]
    [TestCase(AccessTypes.Get, "./Open?list=TNDS+Value-ACL", 406)]
    [TestCase(AccessTypes.Get, "./Closed/Name", 425)]
    [TestCase(AccessTypes.Replace, "./Open", 405)]
    [TestCase(AccessTypes.Replace, "./Open/None", 404)]
    [TestCase(AccessTypes.Replace, "./Closed/Fixed", 405)]
    [TestCase(AccessTypes.Replace, "./Closed/Name", 425)]
    [TestCase(AccessTypes.Replace, "./Open/Name?prop=Format", 405)]
    [TestCase(AccessTypes.Replace, "./Open/Name?prop=Name", 405)]
    [TestCase(AccessTypes.Add, "./Open/Name", 418)]
    [TestCase(AccessTypes.Add, "./Open/Name/Below", 405)]
    [TestCase(AccessTypes.Add, "./DevInfo/More", 405)]
    [TestCase(AccessTypes.Add, "./Open/New?prop=ACL", 405)]
    [TestCase(AccessTypes.Delete, ".", 405)]
    [TestCase(AccessTypes.Delete, "./Open", 405)]
    [TestCase(AccessTypes.Delete, "./None", 404)]
    [TestCase(AccessTypes.Exec, "./Open", 406)]
    [TestCase(AccessTypes.Exec, "./DevInfo", 405)]
    public void Refuses_by_the_code_that_says_why(AccessTypes command, string uri, int code) =>
        Assert.That((int)Tree().Execute(Request(command, uri, "text") with { ServerId = "stranger" }).Code, Is.EqualTo(code));

    [Test]
    public void Refuses_addresses_that_are_too_long()
    {
        string deep = "." + string.Concat(Enumerable.Repeat("/a", 40));
        Assert.That(Tree().Execute(Request(AccessTypes.Get, deep)).Code, Is.EqualTo(StatusCode.UriTooLong));
        Assert.That(Tree().Execute(Request(AccessTypes.Get, "./" + new string('a', 300))).Code, Is.EqualTo(StatusCode.UriTooLong));
    }

    [Test]
    public void Adds_a_leaf_with_the_parents_that_are_missing_and_deletes_all_again()
    {
        ManagementTree tree = Tree();
        Assert.That(tree.Execute(Request(AccessTypes.Add, "./Open/A/B/Leaf", "value")).Code, Is.EqualTo(StatusCode.Ok));
        Assert.That(tree.Find("./Open/A/B/Leaf")!.Text, Is.EqualTo("value"));
        Assert.That(tree.Execute(Request(AccessTypes.Delete, "./Open/A")).Code, Is.EqualTo(StatusCode.Ok));
        Assert.That(tree.Find("./Open/A"), Is.Null);
    }

    [Test]
    public void Names_the_ancestor_that_could_not_be_made()
    {
        TreeReply reply = Tree().Execute(Request(AccessTypes.Add, "./DevInfo/A/B", "value"));
        Assert.That((reply.Code, reply.Cause), Is.EqualTo((StatusCode.CommandNotAllowed, "./DevInfo/A")));
    }

    [Test]
    public void Lets_only_the_keeper_change_the_list_of_rights()
    {
        ManagementTree tree = Tree();
        TreeRequest change = Request(AccessTypes.Replace, "./Closed?prop=ACL", "Get=*&Replace=a");
        Assert.That(tree.Execute(change with { ServerId = "b" }).Code, Is.EqualTo(StatusCode.PermissionDenied));
        Assert.That(tree.Execute(change with { ServerId = "a" }).Code, Is.EqualTo(StatusCode.Ok));
        Assert.That(tree.Execute(Request(AccessTypes.Get, "./Closed/Name") with { ServerId = "anybody" }).Code, Is.EqualTo(StatusCode.Ok));
        Assert.That(tree.Execute(Request(AccessTypes.Replace, "./Closed?prop=ACL", "Get=") with { ServerId = "a" }).Code, Is.EqualTo(StatusCode.BadRequest));
    }

    [Test]
    public void Gives_an_interior_node_to_the_server_that_adds_it_where_it_keeps_nothing()
    {
        ManagementTree tree = Tree();
        Assert.That(tree.Execute(Request(AccessTypes.Add, "./Mine", null, TreeNode.InteriorFormat) with { ServerId = "s" }).Code, Is.EqualTo(StatusCode.Ok));
        Assert.That(tree.Find("./Mine")!.Acl?.ToString(), Is.EqualTo("Add=s&Delete=s&Replace=s"));
    }

    [Test]
    public void Renames_what_is_not_permanent_and_counts_changes()
    {
        ManagementTree tree = Tree();
        tree.Execute(Request(AccessTypes.Add, "./Open/Old", "value"));
        Assert.That(tree.Execute(Request(AccessTypes.Replace, "./Open/Old?prop=Name", "Name")).Code, Is.EqualTo(StatusCode.AlreadyExists));
        Assert.That(tree.Execute(Request(AccessTypes.Replace, "./Open/Old?prop=Name", "New")).Code, Is.EqualTo(StatusCode.Ok));
        Assert.That(tree.Execute(Request(AccessTypes.Replace, "./Open/New?prop=Title", "A title")).Code, Is.EqualTo(StatusCode.Ok));
        Assert.That((tree.Find("./Open/New")!.VerNo, tree.Find("./Open/New")!.Title), Is.EqualTo(((ushort)4, "A title")));
    }

    [Test]
    public void Copies_a_leaf()
    {
        ManagementTree tree = Tree();
        Assert.That(tree.Execute(Request(AccessTypes.Copy, "./Open/Second") with { Source = "./Open/Count" }).Code, Is.EqualTo(StatusCode.Ok));
        Assert.That((tree.Find("./Open/Second")!.Text, tree.Find("./Open/Second")!.Format), Is.EqualTo(("7", "int")));
        Assert.That(tree.Execute(Request(AccessTypes.Copy, "./Open/Second") with { Source = "./Open" }).Code, Is.EqualTo(StatusCode.CommandNotAllowed));
    }

    [TestCase("./Open/Count", "eight", "int", 400)]
    [TestCase("./Open/Count", "8", "chr", 415)]
    [TestCase("./Open/Count", "8", null, 200)]
    [TestCase("./Open/Blob", "AAECAw==", "b64", 200)]
    [TestCase("./Open/Blob", "no base64!", "b64", 400)]
    [TestCase("./Open/Name", null, null, 412)]
    public void Takes_only_values_of_the_nodes_format(string uri, string? text, string? format, int code) =>
        Assert.That((int)Tree().Execute(Request(AccessTypes.Replace, uri, text, format)).Code, Is.EqualTo(code));

    [Test]
    public void Lists_what_the_server_may_read()
    {
        ManagementTree tree = Tree();
        Assert.That(Sources(tree, "./Open?list=Struct"), Is.EqualTo(new[] { "./Open", "./Open/Name", "./Open/Count", "./Open/Blob" }));
        Assert.That(Sources(tree, ".?list=StructData"), Has.None.Contains("Closed").And.Some.EqualTo("./DevInfo/DevId"));
        string tnds = tree.Execute(Request(AccessTypes.Get, "./Open?list=TNDS+Value+Format")).Items[0].Data!.Text;
        Assert.That(tnds, Does.Contain("<NodeName>Count</NodeName>").And.Contain("<Value>7</Value>").And.Contain("<int").And.Not.Contain("ACL"));
    }

    private static IEnumerable<string?> Sources(ManagementTree tree, string uri) =>
        tree.Execute(Request(AccessTypes.Get, uri)).Items.Select(item => item.Source?.LocUri);

    private static TreeRequest Request(AccessTypes command, string uri, string? text = null, string? format = null) => new()
    {
        Command = command,
        Target = uri,
        Data = text is null ? null : DataValue.OfText(text),
        Meta = format is null ? null : new Meta { Format = format },
        ServerId = "anybody",
    };

    private ManagementTree Tree() => TestTree.Create(loop.Time);
}
