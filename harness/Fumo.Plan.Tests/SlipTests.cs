using System.Text.RegularExpressions;

namespace Fumo.Plan.Tests;

/// <summary>A slip in any key of the documented example, one at a time.</summary>
public sealed partial class SlipTests
{
    private static readonly TestFolder Files = new();

    [OneTimeTearDown]
    public void Remove() => Files.Dispose();

    [TestCase("client")]
    [TestCase("server")]
    public void A_slip_in_any_key_is_one_error_at_that_key(string role)
    {
        ConfigurationOverrides flags = new() { Role = role };
        Assert.That(Key().Count(ContractTests.Example), Is.GreaterThan(100));
        foreach (Match key in Key().Matches(ContractTests.Example))
        {
            string slip = ContractTests.Example.Insert(key.Index + key.Length, "x");
            ConfigurationResult result = Yaml.Read(slip, Files.Folder, flags);

            string before = slip[..key.Index];
            Assert.That(result.Errors, Has.Count.EqualTo(1), $"{key.Value}: {string.Join('\n', result.Errors)}");
            Assert.That(
                (result.Errors[0].Line, result.Errors[0].Column),
                Is.EqualTo((before.Count(character => character == '\n') + 1, before.Length - before.LastIndexOf('\n'))),
                $"{key.Value}: {result.Errors[0]}");
            Assert.That(result.Errors[0].Message, Does.Contain($"did you mean '{key.Value}'?"));
        }
    }

    [TestCase("{zz: 1}")]
    [TestCase("[[]]")]
    [TestCase("\"\"")]
    [TestCase("\"\\0\"")]
    [TestCase("~")]
    public void Nothing_in_place_of_any_value_makes_the_reader_fail(string wrong)
    {
        foreach (Match key in Key().Matches(ContractTests.Example))
        {
            Match value = Value().Match(ContractTests.Example, key.Index + key.Length);
            string text = ContractTests.Example.Remove(value.Index, value.Length).Insert(value.Index, $": {wrong}");

            ConfigurationResult result = Yaml.Read(text, Files.Folder);

            Assert.That(result.Errors, Has.All.Matches<ConfigurationError>(error => error is { Line: > 0, Column: > 0 }));
        }
    }

    // Keys are words before a colon; header fields are the user's own words, and comments are none.
    [GeneratedRegex(@"(?<=^[^#\n]*?[\s{])(?!dm:)[a-zA-Z]+(?=:\s)|\bdm(?=: false)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@":\s+(""[^""\n]*""|[^\s,{}\[\]]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Value();
}
