using System.Text;

namespace Fumo.Dm.Tests;

public sealed class XmlToleranceTests
{
    private const string Header = "<SyncHdr><VerDTD>1.2</VerDTD><VerProto>DM/1.2</VerProto><SessionID>1</SessionID><MsgID>1</MsgID>"
        + "<Target><LocURI>s</LocURI></Target><Source><LocURI>d</LocURI></Source></SyncHdr>";

    [TestCase("<Data>a&lt;b&amp;c&#x41;&#65;</Data>", "a<b&cAA")]
    [TestCase("<Data><![CDATA[<a>&amp;]]></Data>", "<a>&amp;")]
    [TestCase("<Data>a<![CDATA[b]]>c<!-- d -->e<?pi f?></Data>", "abce")]
    [TestCase("<Data>a\r\nb\rc\nd</Data>", "a\nb\nc\nd")]
    [TestCase("<Data/>", "")]
    [TestCase("<Data></Data>", "")]
    [TestCase("<Data > ä€😀 </Data >", " ä€😀 ")]
    public void Text_is_what_it_means(string data, string text)
    {
        DmDocument document = Read(Message(data));

        Assert.That(document.Irregularities, Is.Empty);
        Assert.That(Value(document).Text, Is.EqualTo(text));
        Assert.That(Value(document).IsMarkup, Is.False);
    }

    [TestCase("<Data>a\0b</Data>", "a\0b")]
    [TestCase("<Data>a\u0001b</Data>", "a\u0001b")]
    [TestCase("<Data>a&b</Data>", "a&b")]
    [TestCase("<Data>a & b; c</Data>", "a & b; c")]
    [TestCase("<Data>a&nbsp;b</Data>", "a&nbsp;b")]
    [TestCase("<Data>a&#0;b</Data>", "a\0b")]
    [TestCase("<Data>a < b</Data>", "a < b")]
    [TestCase("<Data>a</data>b</Data>", "ab")]
    [TestCase("<Data>a]]>b</Data>", "a]]>b")]
    [TestCase("<Data x>a</Data>", "a")]
    [TestCase("<Data>a\uFFFFb</Data>", "a\uFFFFb")]
    public void What_is_not_well_formed_is_read_all_the_same_and_noted(string data, string text)
    {
        DmDocument document = Read(Message(data));

        Assert.That(document.Irregularities.Select(note => note.Kind).Distinct(), Is.EqualTo(new[] { IrregularityKind.NotWellFormed }));
        Assert.That(Value(document).Text, Is.EqualTo(text));
    }

    [Test]
    public void An_element_that_is_never_closed_ends_with_its_parent()
    {
        DmDocument document = Read(Message("<Data>a"));

        Assert.That(document.Irregularities.Select(note => note.Kind), Is.EqualTo(new[] { IrregularityKind.NotWellFormed }));
        Assert.That(Value(document).Text, Is.EqualTo("a"));
        Assert.That(document.Message.Body.IsFinal, Is.True);
    }

    [TestCase("<Meta><Type>text/plain</Type></Meta>", IrregularityKind.Namespace, "Type")]
    [TestCase("<Meta><Type xmlns='syncml:dmddf1.2'>text/plain</Type></Meta>", IrregularityKind.Namespace, "Type")]
    [TestCase("<Meta xmlns='syncml:metinf'><Type>text/plain</Type></Meta>", IrregularityKind.Namespace, "Meta")]
    [TestCase("<Data>v</Data><Meta><Type xmlns='syncml:metinf'>text/plain</Type></Meta>", IrregularityKind.OutOfOrder, "Meta")]
    [TestCase("<Data>v</Data><Data>v</Data>", IrregularityKind.Repeated, "Data")]
    [TestCase("<data>v</data>", IrregularityKind.UnknownElement, "data, read as Data")]
    [TestCase("<Foo><Data>v</Data></Foo>", IrregularityKind.UnknownElement, "Foo in Item")]
    [TestCase("stray", IrregularityKind.UnknownElement, "text between")]
    [TestCase("<Data id='1'>v</Data>", IrregularityKind.UnknownElement, "attribute id")]
    public void What_is_odd_is_read_and_noted(string content, IrregularityKind kind, string detail)
    {
        DmDocument document = Read(Message(content));

        Assert.That(document.Irregularities.Select(note => note.Kind), Is.EqualTo(new[] { kind }));
        Assert.That(document.Irregularities[0].Detail, Does.Contain(detail));
    }

    [Test]
    public void A_prefix_is_as_good_as_a_default_namespace()
    {
        string text = Message("<m:Meta xmlns:m='SYNCML:SYNCML1.2'><Type xmlns='syncml:metinf'>text/plain</Type></m:Meta>");

        Assert.That(Read(text).Irregularities, Is.Empty);
    }

    [TestCase(" xmlns='SYNCML:SYNCML1.1'", 1)]
    [TestCase("", 1)]
    public void A_root_without_its_namespace_is_noted_once(string xmlns, int count)
    {
        string text = Message("<Data>v</Data>").Replace(" xmlns='SYNCML:SYNCML1.2'", xmlns, StringComparison.Ordinal);

        Assert.That(Read(text).Irregularities.Select(note => note.Kind), Is.EqualTo(Enumerable.Repeat(IrregularityKind.Namespace, count)));
    }

    [Test]
    public void A_document_type_is_skipped_and_noted()
    {
        string text = "<!DOCTYPE SyncML [<!ENTITY a \"]>\"><!-- ]> -->]>" + Message("<Data>&a;</Data>");

        DmDocument document = Read(text);
        Assert.That(document.Irregularities.Select(note => note.Kind), Is.EqualTo(new[] { IrregularityKind.DocumentType, IrregularityKind.NotWellFormed }));
        Assert.That(Value(document).Text, Is.EqualTo("&a;"));
    }

    [Test]
    public void Markup_inside_data_is_kept_as_it_stands()
    {
        const string Tree = "<MgmtTree xmlns='syncml:dmddf1.2'><VerDTD>1.2</VerDTD><Node><NodeName>a&amp;b</NodeName></Node></MgmtTree>";
        DmDocument document = Read(Message($"<Data>\n {Tree}\n</Data>"));

        Assert.That(document.Irregularities, Is.Empty);
        Assert.That((Value(document).IsMarkup, Value(document).Text), Is.EqualTo((true, Tree)));
    }

    [Test]
    public void The_correlator_before_the_code_is_noted()
    {
        string text = Document("<Alert><CmdID>2</CmdID><Correlator>c</Correlator><Data>1226</Data></Alert>");

        Alert alert = (Alert)Read(text).Message.Body.Commands[0];
        Assert.That((alert.Data, alert.Correlator), Is.EqualTo(("1226", "c")));
        Assert.That(Read(text).Irregularities.Single().Kind, Is.EqualTo(IrregularityKind.OutOfOrder));
    }

    [Test]
    public void What_is_missing_is_noted()
    {
        string text = Document("<Status><CmdID>2</CmdID><CmdRef>1</CmdRef></Status>");

        Assert.That(Read(text).Irregularities.Select(note => note.Detail), Is.EqualTo(new[] { "MsgRef in Status", "Cmd in Status", "Data in Status" }));
    }

    [Test]
    public void Every_element_knows_its_octets_in_every_encoding(
        [Values("utf-8", "utf-8-bom", "utf-16", "utf-16BE", "utf-16-plain", "iso-8859-1")] string encoding,
        [Values("", "\r\n", "<!-- ä -->")] string before)
    {
        Encoding charset = Encoding.GetEncoding(encoding.Replace("-bom", "", StringComparison.Ordinal).Replace("-plain", "", StringComparison.Ordinal));
        bool hasMark = encoding is "utf-8-bom" or "utf-16" or "utf-16BE";
        string prolog = encoding == "iso-8859-1" ? "<?xml version='1.0' encoding='ISO-8859-1'?>" : "";
        byte[] octets = [.. hasMark ? charset.GetPreamble() : [], .. charset.GetBytes(prolog + before + Message("<Meta>\r\n<Type xmlns='syncml:metinf'>ä</Type></Meta><Data>äöü\r\n&lt;</Data>"))];

        DmReadResult result = DmCodec.Read(octets);
        Assert.That(result.Error, Is.Null);
        Item item = ((Replace)result.Document!.Message.Body.Commands[0]).Items[0];
        Assert.That(charset.GetString(octets, item.Data!.Octets.Start, item.Data.Octets.Length), Is.EqualTo("<Data>äöü\r\n&lt;</Data>"));
        Assert.That(charset.GetString(octets, item.Octets.Start, item.Octets.Length), Does.StartWith("<Item><Target>").And.EndWith("</Data></Item>"));
        Assert.That(item.Data.Text, Is.EqualTo("äöü\n<"));
        Assert.That(result.Document.Irregularities, Is.Empty);
    }

    [Test]
    public void Octets_that_are_no_UTF8_are_kept_and_noted()
    {
        byte[] octets = Encoding.Latin1.GetBytes(Message("<Data>ä</Data>"));
        DmDocument document = DmCodec.Read(octets).Document!;

        Assert.That(Value(document).Value.ToArray(), Is.EqualTo(new byte[] { 0xE4 }));
        Assert.That(document.Irregularities.Single().Kind, Is.EqualTo(IrregularityKind.Charset));
    }

    [TestCase("<html><body/></html>", "html")]
    [TestCase("{}", "text before")]
    [TestCase("", "empty")]
    [TestCase("<SyncML>", "ends before")]
    public void What_is_no_message_is_refused(string text, string trouble) =>
        Assert.That(DmCodec.Read(Encoding.UTF8.GetBytes(text)).Error!.Message, Does.Contain(trouble));

    private static string Message(string content) => Document($"<Replace><CmdID>3</CmdID><Item><Target><LocURI>./x</LocURI></Target>{content}</Item></Replace>");

    private static string Document(string commands) => $"<SyncML xmlns='SYNCML:SYNCML1.2'>{Header}<SyncBody>{commands}<Final></Final></SyncBody></SyncML>\n";

    private static DmDocument Read(string text)
    {
        DmReadResult result = DmCodec.Read(Encoding.UTF8.GetBytes(text));
        Assert.That(result.Error, Is.Null);
        return result.Document!;
    }

    private static DataValue Value(DmDocument document) => ((Replace)document.Message.Body.Commands[0]).Items[0].Data!;
}
