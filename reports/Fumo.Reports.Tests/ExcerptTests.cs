using Fumo.Dm;

namespace Fumo.Reports.Tests;

public sealed class ExcerptTests
{
    private const string Message = "<SyncML>\n  <SyncBody>\n    <Get>\n      <CmdID>1</CmdID>\n    </Get>\n    <Atomic>\n      <CmdID>2</CmdID>\n      <Exec>\n        <CmdID>3</CmdID>\n      </Exec>\n    </Atomic>\n  </SyncBody>\n</SyncML>\n";

    [TestCase("1", "<Get>", "</Get>")]
    [TestCase("2", "<Atomic>", "</Atomic>")]
    [TestCase("3", "<Exec>", "</Exec>")]
    public void A_command_is_found_from_its_first_line_to_its_last(string cmdId, string first, string last)
    {
        Excerpt excerpt = Excerpt.Of(Message, cmdId);
        Assert.That(excerpt.Decisive[0].Trim(), Is.EqualTo(first));
        Assert.That(excerpt.Decisive[^1].Trim(), Is.EqualTo(last));
        Assert.That(string.Join('\n', [.. excerpt.Before, .. excerpt.Decisive, .. excerpt.After]), Is.EqualTo(Message.TrimEnd('\n')));
    }

    [Test]
    public void A_command_is_found_in_a_message_as_the_codec_renders_it()
    {
        SyncMl message = new() { Body = new() { Commands = [new Get { CmdId = "1" }, new Exec { CmdId = "7" }, new Get { CmdId = "8" }] } };
        Excerpt excerpt = Excerpt.Of(DmCodec.ToReadableXml(message), "7");
        Assert.That(excerpt.Decisive.Select(line => line.Trim()), Is.EqualTo(["<Exec>", "<CmdID>7</CmdID>", "</Exec>"]));
    }

    [TestCase("9")]
    [TestCase(null)]
    public void Without_the_command_the_whole_message_is_left(string? cmdId)
    {
        Excerpt excerpt = Excerpt.Of(Message, cmdId);
        Assert.That(excerpt.Decisive, Is.Empty);
        Assert.That(excerpt.Before, Has.Count.EqualTo(13));
    }

    [TestCase("<a><CmdID>1</CmdID>")]
    [TestCase("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")]
    [TestCase("no xml")]
    [TestCase("")]
    [TestCase("\0<a><CmdID>1</CmdID></a>")]
    public void What_is_no_message_is_shown_as_it_is(string text) => Assert.That(Excerpt.Of(text, "1").Before, Is.EqualTo(new[] { text }));

    [Test]
    public void Lines_are_moved_left_and_cut_where_there_are_too_many_or_too_long() =>
        Assert.That(
            Excerpt.Shown(["    a", "      b", "", "    c" + new string('x', 3000)], 4),
            Does.StartWith("a\n  b\n\ncxx").And.EndsWith("… 1001 more characters"));
}
