using System.Text;
using CsCheck;

namespace Fumo.Dm.Tests;

public sealed class HostileTests
{
    private static readonly DmLimits Small = new() { MaxOctets = 100_000, MaxDepth = 16, MaxElements = 1000, MaxStringTable = 1000 };

    [TestCaseSource(typeof(Trace), nameof(Trace.Messages))]
    public void A_message_cut_anywhere_is_incomplete(string message)
    {
        byte[] octets = Trace.Octets(message);
        int end = DmCodec.Read(octets).Document!.Message.Octets.End;
        for (int length = 0; length < end; length++)
        {
            DmReadResult head = DmCodec.Read(octets.AsMemory(0, length));
            DmCodec.Read(octets.AsMemory(length));

            Assert.That(head.Error?.IsIncomplete, Is.True, $"{length}: {head.Error}");
        }
    }

    [Test]
    public void Random_octets_are_read_or_refused() => Gen.Byte.Array[0, 200].Sample(octets => { DmCodec.Read(octets, Small); }, iter: 5000);

    [Test]
    public void A_message_with_octets_changed_is_read_or_refused() =>
        Gen.Select(Gen.OneOf(Trace.Messages.ToArray()), Gen.Select(Gen.Int[0, 3000], Gen.Byte).Array[1, 8]).Sample((message, changes) =>
        {
            byte[] octets = Trace.Octets(message);
            foreach ((int at, byte octet) in changes)
            {
                octets[at % octets.Length] = octet;
            }

            DmReadResult read = DmCodec.Read(octets);
            if (read.IsRead)
            {
                DmCodec.ToReadableXml(read.Document, withOffsets: true);
                DmCodec.Write(read.Document.Message, DmEncoding.Wbxml);
                DmCodec.Write(read.Document.Message, DmEncoding.Xml);
            }

            DocumentDecoder.Decode(octets);
            DocumentDecoder.Encode(octets);
        }, iter: 1000);

    [TestCase("6D", 100_000)]
    [TestCase("43 01", 100_000)]
    [TestCase("00 00", 100_000)]
    [TestCase("6D 6C 01 6B 64 64", 30_000)]
    [TestCase("6D 6B 83 00", 100_000)]
    [TestCase("6D 6B 12", 300_000)]
    public void WBXML_that_goes_on_and_on_is_stopped(string octets, int times)
    {
        byte[] unit = WbxmlDocument.Of(octets);
        byte[] table = Encoding.ASCII.GetBytes(new string('x', 100_000));
        byte[] header = [0x02, 0xA4, 0x01, 0x6A, 0x86, 0x8D, 0x20, .. table];

        Assert.That(DmCodec.Read((byte[])[.. header, .. Enumerable.Repeat(unit, times).SelectMany(octet => octet)]).IsRead, Is.False);
    }

    [TestCase("<a>")]
    [TestCase("<SyncML><SyncBody>&amp;<x></y>")]
    [TestCase("<!--")]
    [TestCase("<!DOCTYPE a [")]
    [TestCase("<a b='c' ")]
    [TestCase("<a xmlns:b='c' xmlns:")]
    [TestCase("&")]
    [TestCase("<![CDATA[")]
    [TestCase("<SyncML><SyncBody></a></b></c>")]
    [TestCase("<SyncML><SyncBody><Sequence><Sequence>")]
    public void XML_that_goes_on_and_on_is_stopped(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 50_000));

        Assert.That(DmCodec.Read(Encoding.UTF8.GetBytes(text)).IsRead, Is.False);
        Assert.That(DmCodec.Read(Encoding.UTF8.GetBytes("<SyncML><SyncBody>" + text)).IsRead, Is.False);
    }

    [Test]
    public void A_body_beyond_the_limit_is_not_looked_at() =>
        Assert.That(DmCodec.Read(new byte[100_001], Small).Error!.Offset, Is.EqualTo(100_000));

    [Test]
    public void A_flood_of_oddities_is_noted_up_to_a_bound()
    {
        string text = "<SyncML><SyncHdr/><SyncBody>" + string.Concat(Enumerable.Repeat("<x>&</y></x>", 20_000)) + "</SyncBody></SyncML>";

        Assert.That(DmCodec.Read(Encoding.UTF8.GetBytes(text)).Document!.Irregularities, Has.Count.LessThanOrEqualTo(1000));
    }
}
