namespace Fumo.Plan.Tests;

public sealed class MistakeTests
{
    private static readonly TestFolder Files = new();

    [OneTimeTearDown]
    public void Remove() => Files.Dispose();

    [TestCaseSource(typeof(Mistakes), nameof(Mistakes.All))]
    public void Each_mistake_is_one_error_at_its_place(string yaml, string key, string message)
    {
        Marked marked = Marked.Of(yaml);

        ConfigurationResult result = Yaml.Read(marked.Text, Files.Folder);

        Assert.That(result.Configuration, Is.Null);
        Assert.That(result.Errors, Has.Count.EqualTo(1), string.Join('\n', result.Errors));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Errors[0].Message, Does.Contain(message));
            Assert.That(result.Errors[0].Key, Is.EqualTo(key));
            Assert.That((result.Errors[0].Line, result.Errors[0].Column), Is.EqualTo((marked.Line, marked.Column)), result.Errors[0].ToString());
            Assert.That(result.Errors[0].File, Is.EqualTo("conformance.yaml"));
        }
    }

    [Test]
    public void All_mistakes_are_found_at_once_in_the_order_of_the_file()
    {
        ConfigurationResult result = Yaml.Read("""
            implementation: {nam: X, role: client}
            client:
              listen: nowhere
              credentials: {scheme: md6}
              connect: {udp: "1.2.3.4"}
            timeouts: {quiet: 3}
            """);

        Assert.That(result.Errors.Select(error => error.Key), Is.EqualTo(new[]
        {
            "implementation.nam", "client.listen", "client.credentials.scheme", "client.connect.udp", "timeouts.quiet",
        }));
    }

    [Test]
    public void An_error_names_file_line_column_key_and_what_would_be_right()
    {
        string error = Yaml.Read("implementation: {name: X, role: cleint}\n").Errors.Single().ToString();

        Assert.That(error, Is.EqualTo("conformance.yaml:1:33: implementation.role: must be client or server, not 'cleint'; did you mean 'client'?"));
    }

    [Test]
    public void A_file_that_is_not_there_is_named_with_its_whole_path()
    {
        ConfigurationResult result = Yaml.Reader.Read("nowhere/conformance.yaml");

        Assert.That(result.Errors.Single().ToString(), Does.StartWith("nowhere/conformance.yaml: ").And.Contain(Path.GetFullPath("nowhere/conformance.yaml")));
    }

    [Test]
    public void A_file_that_is_not_UTF_8_is_refused_where_the_octet_stands()
    {
        string file = Path.Combine(Files.Folder, "latin1.yaml");
        File.WriteAllBytes(file, [.. "a: 1\nb: \u0078"u8, 0xE9, .. "\n"u8]);

        ConfigurationError error = Yaml.Reader.Read(file).Errors.Single();

        Assert.That((error.Line, error.Column), Is.EqualTo((2, 5)));
        Assert.That(error.Message, Does.Contain("UTF-8"));
    }

    [Test]
    public void A_file_that_is_UTF_16_is_refused_with_the_cure()
    {
        string file = Path.Combine(Files.Folder, "utf16.yaml");
        File.WriteAllBytes(file, [0xFF, 0xFE, (byte)'a', 0]);

        Assert.That(Yaml.Reader.Read(file).Errors.Single().Message, Does.Contain("save it as UTF-8"));
    }

    [Test]
    public void Lines_that_end_as_on_Windows_are_counted_alike()
    {
        ConfigurationError error = Yaml.Read("implementation: {name: X, role: client}\r\nclient:\r\n  connect:\r\n    poll: maybe\r\n").Errors.Single();

        Assert.That((error.Line, error.Column), Is.EqualTo((4, 11)));
    }

    [Test]
    public void A_byte_order_mark_is_read_over()
    {
        string file = Path.Combine(Files.Folder, "bom.yaml");
        File.WriteAllBytes(file, [0xEF, 0xBB, 0xBF, .. "implementation: {name: X, role: client}\nclient: {connect: poll}\n"u8]);

        Assert.That(Yaml.Reader.Read(file).Errors, Is.Empty);
    }

    [Test]
    public void A_file_too_large_to_be_a_configuration_is_not_read()
    {
        string file = Path.Combine(Files.Folder, "large.yaml");
        File.WriteAllText(file, "# " + new string('x', 2 << 20));

        Assert.That(Yaml.Reader.Read(file).Errors.Single().Message, Does.Contain("1 MiB"));
    }

    [TestCase(10_000)]
    [TestCase(200_000)]
    public void Deep_nesting_is_refused_in_time(int depth)
    {
        ConfigurationResult result = Yaml.Read("a: " + new string('[', depth));

        Assert.That(result.Errors.Single().Message, Does.Contain("nested deeper"));
    }

    [Test]
    public void An_alias_bomb_is_refused_before_it_goes_off()
    {
        string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
            + string.Concat(Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));

        Assert.That(Yaml.Read(bomb).Errors.Single().Message, Does.Contain("more than 20000 values"));
    }
}
