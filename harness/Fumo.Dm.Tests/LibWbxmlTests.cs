namespace Fumo.Dm.Tests;

public sealed class LibWbxmlTests
{
    // Not well-formed: a NUL octet in Data, which libwbxml's XML reader refuses.
    private static readonly string[] Broken = ["client-b-xml/04-c2s.xml"];

    private static IEnumerable<string> Xml { get; } = Trace.Messages.Where(message => message.EndsWith(".xml", StringComparison.Ordinal)).Except(Broken);

    private static IEnumerable<string> Wbxml { get; } = Trace.Messages.Where(message => message.EndsWith(".wbxml", StringComparison.Ordinal));

    [Test]
    public void Its_WBXML_says_what_the_XML_says(
        [ValueSource(typeof(Wbxml2Xml), nameof(Wbxml2Xml.Ways))] string way,
        [ValueSource(nameof(Xml))] string message)
    {
        byte[] xml = Trace.Octets(message);

        DmReadResult theirs = DmCodec.Read(Wbxml2Xml.Encode(way, message, xml));

        Assert.That(theirs.Error, Is.Null);
        Assert.That(Meaning.Of(theirs.Document!.Message), Is.EqualTo(Meaning.Of(DmCodec.Read(xml).Document!.Message)));
    }

    [Test]
    public void Its_XML_says_what_the_WBXML_says(
        [ValueSource(typeof(Wbxml2Xml), nameof(Wbxml2Xml.Ways))] string way,
        [ValueSource(nameof(Wbxml))] string message)
    {
        byte[] wbxml = Trace.Octets(message);

        DmReadResult theirs = DmCodec.Read(Wbxml2Xml.Decode(way, message, wbxml));

        Assert.That(theirs.Error, Is.Null);
        Assert.That(Meaning.Of(theirs.Document!.Message), Is.EqualTo(Meaning.Of(DmCodec.Read(wbxml).Document!.Message)));
    }

    [Test]
    public void It_reads_our_WBXML_as_we_meant_it(
        [ValueSource(typeof(Wbxml2Xml), nameof(Wbxml2Xml.Ways))] string way,
        [ValueSource(nameof(Xml))] string message)
    {
        SyncMl meant = DmCodec.Read(Trace.Octets(message)).Document!.Message;
        byte[] ours = DmCodec.Write(meant, DmEncoding.Wbxml);

        DmReadResult theirs = DmCodec.Read(Wbxml2Xml.Decode(way, message + ".ours", ours));

        Assert.That(theirs.Error, Is.Null);
        Assert.That(Meaning.Of(theirs.Document!.Message), Is.EqualTo(Meaning.Of(meant)));
    }
}
