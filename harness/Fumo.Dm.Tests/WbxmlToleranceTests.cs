namespace Fumo.Dm.Tests;

public sealed class WbxmlToleranceTests
{
    private const string Text = "4F 03 'v' 00 01";

    [TestCase("02 A4 01 6A 00", 0x02)]
    [TestCase("03 A4 01 6A 00", 0x03)]
    [TestCase("01 A4 01 6A 00", 0x01)]
    [TestCase("00 A4 01 00", 0x00)]
    [TestCase("02 A4 01 00 00", 0x02)]
    [TestCase("02 00 00 6A 1D '-//SYNCML//DTD SyncML 1.2//EN'", 0x02)]
    [TestCase("02 00 00 6A 1E '-//SYNCML//DTD SyncML 1.2//EN' 00", 0x02)]
    [TestCase("02 00 02 6A 20 'a' 00 '-//SYNCML//DTD SyncML 1.2//EN' 00", 0x02)]
    public void Every_form_of_the_header_is_read(string header, int version)
    {
        DmDocument document = Read(WbxmlDocument.With(Text, header));

        Assert.That(document.Irregularities, Is.Empty);
        Assert.That(document.Header!.Version, Is.EqualTo(version));
        Assert.That(Value(document).Text, Is.EqualTo("v"));
    }

    [TestCase("02 01 6A 00", IrregularityKind.PublicIdentifier)]
    [TestCase("02 9F 53 6A 00", IrregularityKind.PublicIdentifier)]
    [TestCase("02 00 00 6A 1D '-//SYNCML//DTD SyncML 1.1//EN'", IrregularityKind.PublicIdentifier)]
    [TestCase("02 80 A4 01 6A 00", IrregularityKind.OverlongInteger)]
    [TestCase("02 A4 01 04 00", IrregularityKind.Charset)]
    public void An_odd_header_is_read_and_noted(string header, IrregularityKind kind)
    {
        DmDocument document = Read(WbxmlDocument.With(Text, header));

        Assert.That(document.Irregularities.Select(note => note.Kind), Is.EqualTo(new[] { kind }));
        Assert.That(Value(document).Text, Is.EqualTo("v"));
    }

    [TestCase("4F 03 'a' 00 03 'b' 00 01", "6162", false)]
    [TestCase("4F C3 03 00 FF 01 01", "00FF01", true)]
    [TestCase("4F 83 00 83 04 01", "71756978697878697878", false)]
    [TestCase("4F 03 'a' 00 02 81 20 C3 01 'z' 01", "61C2A07A", true)]
    [TestCase("4F 01", "", false)]
    [TestCase("0F", "", false)]
    [TestCase("00 00 4F 00 00 03 'v' 00 00 00 01 00 00", "76", false)]
    [TestCase("4F 43 05 01 03 'v' 00 01", "76", false)]
    public void Data_is_put_together_from_its_tokens(string data, string hexadecimal, bool isOpaque)
    {
        DmDocument document = Read(WbxmlDocument.With(data, "02 A4 01 6A 07 'quixixx'"));

        Assert.That(Convert.ToHexString(Value(document).Value.Span), Is.EqualTo(hexadecimal));
        Assert.That(Value(document).IsOpaque, Is.EqualTo(isOpaque));
    }

    [Test]
    public void A_tree_inside_data_becomes_markup()
    {
        DmDocument document = Read(WbxmlDocument.With("4F 00 02 60 77 03 '1.2' 00 01 64 66 03 'x' 00 01 25 01 01 00 00 01"));

        Assert.That(Value(document).IsMarkup, Is.True);
        Assert.That(Value(document).Text, Is.EqualTo("<MgmtTree xmlns=\"syncml:dmddf1.2\"><VerDTD>1.2</VerDTD><Node><NodeName>x</NodeName><node/></Node></MgmtTree>"));
        Assert.That(document.Irregularities.Select(note => note.Kind), Is.EqualTo(new[] { IrregularityKind.InlineDdf }));
    }

    [TestCase("7D 03 'x' 00 01", IrregularityKind.UnknownElement, "0x3D")]
    [TestCase("44 00 03 'x' 00 01", IrregularityKind.UnknownElement, "quix")]
    [TestCase("CF 05 03 'x' 00 01 03 'v' 00 01", IrregularityKind.UnknownElement, "attributes of Data")]
    [TestCase("4F 03 'v' 00 01 03 'stray' 00", IrregularityKind.UnknownElement, "text between")]
    [TestCase("4F 03 'v' 00 01 4F 03 'v' 00 01", IrregularityKind.Repeated, "Data")]
    [TestCase("4F 03 'v' 00 01 5A 00 01 47 03 'chr' 00 01 01 00 00", IrregularityKind.OutOfOrder, "Meta")]
    [TestCase("4F 03 FF 00 01", IrregularityKind.Charset, "UTF-8")]
    [TestCase("4F C3 80 01 'v' 01", IrregularityKind.OverlongInteger, "octets")]
    public void What_is_odd_is_read_and_noted(string content, IrregularityKind kind, string detail)
    {
        DmDocument document = Read(WbxmlDocument.With(content, "02 A4 01 6A 04 'quix'"));

        Assert.That(document.Irregularities.Select(note => note.Kind), Is.EqualTo(new[] { kind }));
        Assert.That(document.Irregularities[0].Detail, Does.Contain(detail));
    }

    [Test]
    public void Octets_behind_the_document_are_noted()
    {
        byte[] octets = [.. WbxmlDocument.With(Text), 1, 2, 3];

        Assert.That(Read(octets).Irregularities.Single(), Is.EqualTo(new Irregularity(IrregularityKind.TrailingOctets, new OctetRange(octets.Length - 3, 3), "3 octets behind the document")));
    }

    [Test]
    public void A_command_that_DM_does_not_have_is_kept_by_its_name()
    {
        byte[] octets = WbxmlDocument.Of(WbxmlDocument.Header + "6D 6C 01 6B 6A 4B 03 '7' 00 01 01 12 01 01");

        UnknownCommand sync = (UnknownCommand)Read(octets).Message.Body.Commands.Single();
        Assert.That((sync.Name, sync.CmdId), Is.EqualTo(("Sync", "7")));
    }

    [TestCase("4F 03 'v'", "inline text", true)]
    [TestCase("4F C3 90 00 'v'", "opaque data", true)]
    [TestCase("4F 83 05 01", "string table", false)]
    [TestCase("4F 02 83 B0 00 01", "no character", false)]
    [TestCase("4F 02 8F FF FF FF FF 7F 01", "32 bits", false)]
    public void What_makes_no_sense_is_refused_where_it_stands(string content, string trouble, bool isIncomplete)
    {
        byte[] octets = WbxmlDocument.Of(WbxmlDocument.Header + WbxmlDocument.Message.Split('{')[0] + content);
        DmReadError error = DmCodec.Read(octets).Error!;

        Assert.That(error.Message, Does.Contain(trouble));
        Assert.That((error.CodePage, error.IsIncomplete), Is.EqualTo((0, isIncomplete)));
        Assert.That(error.Offset, Is.EqualTo(octets.Length - WbxmlDocument.Of(content).Length + 1));
    }

    [Test]
    public void Every_element_knows_its_octets()
    {
        byte[] octets = WbxmlDocument.With(Text);
        Item item = ((Replace)Read(octets).Message.Body.Commands[0]).Items[0];

        Assert.That(Convert.ToHexString(octets.AsSpan(item.Octets.Start, item.Octets.Length)), Is.EqualTo("546E57032E2F780001014F0376000101"));
        Assert.That(Convert.ToHexString(octets.AsSpan(item.Data!.Octets.Start, item.Data.Octets.Length)), Is.EqualTo("4F03760001"));
    }

    private static DmDocument Read(byte[] octets)
    {
        DmReadResult result = DmCodec.Read(octets);
        Assert.That(result.Error, Is.Null);
        return result.Document!;
    }

    private static DataValue Value(DmDocument document) => ((Replace)document.Message.Body.Commands[0]).Items[0].Data!;
}
