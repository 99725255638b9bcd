using CsCheck;

namespace Fumo.Dm.Tests;

public sealed class RoundTripTests
{
    [Test]
    public void A_message_reads_back_as_it_was_written([Values] DmEncoding encoding) =>
        MessageGen.Message.Sample(message =>
        {
            DmReadResult read = DmCodec.Read(DmCodec.Write(message, encoding));

            Assert.That(read.Error, Is.Null);
            Assert.That(read.Document!.Irregularities, Is.Empty);
            Assert.That(Meaning.Of(read.Document.Message), Is.EqualTo(Meaning.Of(message)));
        }, iter: 500);

    [Test]
    public void One_encoding_says_what_the_other_says() =>
        MessageGen.Message.Sample(message =>
        {
            SyncMl xml = DmCodec.Read(DmCodec.Write(message, DmEncoding.Xml)).Document!.Message;
            SyncMl wbxml = DmCodec.Read(DmCodec.Write(message, DmEncoding.Wbxml)).Document!.Message;

            Assert.That(Meaning.Of(wbxml), Is.EqualTo(Meaning.Of(xml)));
        });

    [Test]
    public void Writing_what_was_read_gives_the_same_octets([Values] DmEncoding encoding) =>
        MessageGen.Message.Sample(message =>
        {
            byte[] once = DmCodec.Write(message, encoding);

            Assert.That(DmCodec.Write(DmCodec.Read(once).Document!.Message, encoding), Is.EqualTo(once));
        });

    [Test]
    public void Elements_lie_within_their_parents([Values] DmEncoding encoding) =>
        MessageGen.Message.Sample(message =>
        {
            byte[] octets = DmCodec.Write(message, encoding);
            SyncMl read = DmCodec.Read(octets).Document!.Message;

            Assert.That(read.Octets.End, Is.EqualTo(octets.Length));
            foreach (Command command in read.Body.Commands)
            {
                Assert.That(command.Octets.Start, Is.GreaterThan(read.Body.Octets.Start));
                Assert.That(command.Octets.End, Is.LessThan(read.Body.Octets.End));
            }
        });

    [Test]
    public void Any_way_of_writing_reads_back() =>
        MessageGen.Message.Sample(message =>
        {
            DmWriteOptions options = new() { HasEmptyPairs = true, HasRootNamespace = false, HasMetaNamespace = false, IsCorrelatorFirst = true, HasOpaqueText = true, HasDeclaration = false, DocumentType = "<!DOCTYPE SyncML>", Header = Fumo.Wbxml.WbxmlHeader.WithText(Fumo.Wbxml.PublicId.SyncMl12Text, terminated: false) };
            string meaning = Meaning.Of(message);

            Assert.That(Meaning.Of(DmCodec.Read(DmCodec.Write(message, DmEncoding.Xml, options)).Document!.Message), Is.EqualTo(meaning));
            Assert.That(Meaning.Of(DmCodec.Read(DmCodec.Write(message, DmEncoding.Wbxml, options)).Document!.Message), Is.EqualTo(meaning));
        });

    [Test]
    public void Raw_octets_are_written_as_they_are()
    {
        SyncMl message = new() { Body = new SyncBody { Commands = [new RawCommand("<Foo/>"u8.ToArray())] } };
        UnknownCommand read = (UnknownCommand)DmCodec.Read(DmCodec.Write(message, DmEncoding.Xml)).Document!.Message.Body.Commands.Single();

        Assert.That(read.Name, Is.EqualTo("Foo"));
    }
}
