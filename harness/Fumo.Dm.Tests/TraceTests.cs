namespace Fumo.Dm.Tests;

public sealed class TraceTests
{
    [TestCaseSource(typeof(Trace), nameof(Trace.Messages))]
    public void A_recorded_message_decodes(string message)
    {
        DmReadResult result = DmCodec.Read(Trace.Octets(message));

        Assert.That(result.IsRead, Is.True, result.Error?.ToString());
        Assert.That(result.Document!.Message.Header.SessionId, Is.Not.Empty);
        Assert.That(result.Document.Message.Body.Commands, Is.Not.Empty);
        Assert.That(result.Document.Encoding, Is.EqualTo(message.EndsWith(".wbxml", StringComparison.Ordinal) ? DmEncoding.Wbxml : DmEncoding.Xml));
    }

    [Test]
    public void A_recorded_message_keeps_its_meaning_when_it_is_encoded_again(
        [ValueSource(typeof(Trace), nameof(Trace.Messages))] string message,
        [Values] DmEncoding encoding)
    {
        SyncMl read = DmCodec.Read(Trace.Octets(message)).Document!.Message;

        DmReadResult again = DmCodec.Read(DmCodec.Write(read, encoding));

        Assert.That(again.IsRead, Is.True, again.Error?.ToString());
        Assert.That(Meaning.Of(again.Document!.Message), Is.EqualTo(Meaning.Of(read)));
    }
}
