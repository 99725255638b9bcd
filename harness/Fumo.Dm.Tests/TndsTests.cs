using System.Text;
using System.Xml.Linq;

namespace Fumo.Dm.Tests;

public sealed class TndsTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures");

    [TestCase("tree.xml.wbxml")]
    [TestCase("tree.xml.no-table.wbxml")]
    public void A_tree_that_libwbxml_made_is_the_same_tree(string file)
    {
        Assert.That(TndsCodec.TryDecode(File.ReadAllBytes(Path.Combine(Folder, "libwbxml-0.11.8", file)), out string? markup), Is.True);
        Assert.That(XElement.Parse(markup!).ToString(), Is.EqualTo(Tree().ToString()));
    }

    [Test]
    public void A_tree_reads_back_as_it_was_written()
    {
        Assert.That(TndsCodec.TryEncode(Tree().ToString(), out byte[]? octets), Is.True);
        Assert.That(TndsCodec.TryDecode(octets, out string? markup), Is.True);
        Assert.That(XElement.Parse(markup!).ToString(), Is.EqualTo(Tree().ToString()));
    }

    [Test]
    public void A_message_that_announces_the_WBXML_form_carries_it()
    {
        string tree = Tree().ToString(SaveOptions.DisableFormatting);
        Item item = new() { Meta = new Meta { Type = TndsCodec.WbxmlType }, Data = DataValue.OfMarkup(tree) };
        SyncMl message = new() { Body = new SyncBody { Commands = [new Replace { CmdId = "1", Items = [item] }] } };

        DmDocument read = DmCodec.Read(DmCodec.Write(message, DmEncoding.Wbxml)).Document!;
        DataValue data = ((Replace)read.Message.Body.Commands[0]).Items[0].Data!;

        Assert.That(data.IsOpaque, Is.True);
        Assert.That(TndsCodec.TryDecode(data.Value, out string? markup), Is.True);
        Assert.That(XElement.Parse(markup!).ToString(), Is.EqualTo(Tree().ToString()));
        Assert.That(DmCodec.ToReadableXml(read, withOffsets: false), Does.Contain("<NodeName>FUMO</NodeName>"));
    }

    [TestCase("<html/>")]
    [TestCase("no XML")]
    public void What_is_no_tree_is_not_encoded(string text) => Assert.That(TndsCodec.TryEncode(text, out _), Is.False);

    [Test]
    public void Documents_are_decoded_for_people()
    {
        byte[] tree = File.ReadAllBytes(Path.Combine(Folder, "libwbxml-0.11.8", "tree.xml.wbxml"));
        DecodedDocument plain = DocumentDecoder.Decode(tree);

        Assert.That(plain.Kind, Is.EqualTo(DocumentKind.Document));
        Assert.That(plain.Text, Does.Contain("\n  <VerDTD>1.2</VerDTD>\n"));
        Assert.That(DocumentDecoder.Decode(tree, withOffsets: true).Text, Does.Contain("code page 2 -->"));
        Assert.That(DocumentDecoder.Decode(DocumentDecoder.Encode(File.ReadAllBytes(Path.Combine(Folder, "tree.xml"))).Octets).Text, Is.EqualTo(plain.Text));
    }

    [Test]
    public void Messages_are_decoded_and_encoded_for_people()
    {
        byte[] wbxml = Trace.Octets("client-b-fumo-wbxml/02-c2s.wbxml");
        DecodedDocument text = DocumentDecoder.Decode(wbxml, withOffsets: true);

        Assert.That(text.Kind, Is.EqualTo(DocumentKind.Message));
        Assert.That(text.Text, Does.Contain("<!-- 24 octets, shown as base64 -->").And.Contain("<!-- octets 5 to"));
        Assert.That(DocumentDecoder.Encode(Encoding.UTF8.GetBytes(DocumentDecoder.Decode(wbxml).Text!)).IsEncoded, Is.True);
    }

    [Test]
    public void A_notification_is_recognised_with_and_without_its_push_header()
    {
        byte[] octets = new Notification { SessionId = 0x1F, ServerId = "srv" }.Write("secret", "nonce"u8);

        Assert.That(DocumentDecoder.Decode(octets).Text, Does.Contain("<SessionID>1F</SessionID>"));
        Assert.That(DocumentDecoder.Decode(WspPush.Wrap(octets)).Kind, Is.EqualTo(DocumentKind.Notification));
    }

    [Test]
    public void What_nobody_knows_is_refused_with_a_reason() => Assert.That(DocumentDecoder.Decode("garbage"u8.ToArray()).Error!.Message, Does.Contain("root element"));

    private static XElement Tree() => XElement.Load(Path.Combine(Folder, "tree.xml"));
}
