using CsCheck;

namespace Fumo.Plan.Tests;

public sealed class FuzzTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ":", ": ", ",", "\"", "'", "\n", "\t", "  ", "- ", "#", "&a ", "*a", "|", ">", "?", "!", "%", "@", "`", "\0", "\r", "\u0085",
        "${", "${NOT_SET}", "<<: ", "null", "~", "---\n", "...\n", "\\", "\uFFFF", "é", "\U0001F600", "http://", "base64:", "99999999999999999999", "{dm}", "\\u0000", "\"\\0\"", "{devic}",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]);
    private static readonly Gen<(int At, int Gone, string Put)> Edit = Gen.Select(Gen.Int[0, 4000], Gen.Int[0, 12], Piece);

    private static readonly TestFolder Files = new();

    [OneTimeTearDown]
    public void Remove() => Files.Dispose();

    [Test]
    public void Whatever_happens_to_a_file_it_is_read_or_refused_at_a_place() =>
        Edit.Array[1, 6].Sample(edits => ReadsOrRefuses(edits.Aggregate(ContractTests.Example, Apply)), iter: 1500);

    [Test]
    public void Whatever_text_is_read_it_is_read_or_refused_at_a_place() =>
        Piece.Array[0, 60].Sample(pieces => ReadsOrRefuses(string.Concat(pieces)), iter: 1500);

    [Test]
    public void Whatever_octets_are_read_they_are_read_or_refused_at_a_place()
    {
        string file = Path.GetTempFileName();
        Gen.Byte.Array[0, 200].Sample(octets =>
        {
            File.WriteAllBytes(file, octets);
            AssertWhole(Yaml.Reader.Read(file));
        }, iter: 300, threads: 1);
        File.Delete(file);
    }

    [TestCase("a: !<http://[> x\n")]
    [TestCase("!<::> x\n")]
    [TestCase("implementation: {name: X, role: client}\nclient: !<http:///> {connect: poll}\n")]
    public void A_tag_that_can_be_none_is_refused_at_a_place(string text) => ReadsOrRefuses(text);

    private static string Apply(string text, (int At, int Gone, string Put) edit)
    {
        int at = Math.Min(edit.At, text.Length);
        return text.Remove(at, Math.Min(edit.Gone, text.Length - at)).Insert(at, edit.Put);
    }

    private static void ReadsOrRefuses(string text) => AssertWhole(Yaml.Read(text, Files.Folder));

    private static void AssertWhole(ConfigurationResult result)
    {
        Assert.That(result.Configuration is null, Is.EqualTo(result.Errors.Count > 0));
        Assert.That(result.Errors, Has.All.Matches<ConfigurationError>(error => error is { Line: > 0, Column: > 0, Message.Length: > 0 }));
        if (result.Configuration is { } configuration)
        {
            Assert.That(ConfigurationMasker.ToJson(configuration), Is.Not.Empty);
        }
    }
}
