using System.Text;
using System.Xml;
using CsCheck;

namespace Fumo.Dm.Tests;

public sealed class WellFormedTests
{
    private static readonly string[] Bits =
    [
        "<", ">", "&", ";", "/", "\"", "'", "=", "<a>", "</a>", "<a/>", "<!--", "-->", "<![CDATA[", "]]>", "<?x", "?>", "&amp;", "&#65;", "&#x41;", "&#0;", "&x;",
        " x='1'", " xmlns='y'", "\0", "\u0001", "\r", "\n", "\t", "ä", "\uFFFE", "<!DOCTYPE x>", "<Data>", "</Data>", "</Item>", " ",
    ];

    private static readonly string[] Messages = [.. Trace.Messages.Where(message => message.EndsWith(".xml", StringComparison.Ordinal))];

    [Test]
    public void What_is_called_not_well_formed_is_so_for_another_reader() =>
        Gen.Select(Gen.OneOf(Messages), Gen.Select(Gen.Int[0, 3000], Gen.OneOf(Bits), Gen.Int[0, 3]).Array[1, 3]).Sample((message, edits) =>
        {
            string text = Encoding.UTF8.GetString(Trace.Octets(message));
            foreach ((int at, string bit, int remove) in edits)
            {
                int start = at % text.Length;
                text = text.Remove(start, Math.Min(remove, text.Length - start)).Insert(start, bit);
            }

            byte[] octets = Encoding.UTF8.GetBytes(text);
            DmReadResult read = DmCodec.Read(octets);
            bool isCalledBroken = !read.IsRead || read.Document.Irregularities.Any(note => note.Kind is IrregularityKind.NotWellFormed or IrregularityKind.TrailingOctets or IrregularityKind.Charset);

            // A misplaced root is refused for another reason than its form.
            bool isOtherRoot = read.Error?.Message.Contains("the root element is", StringComparison.Ordinal) == true;
            Assert.That(isOtherRoot || isCalledBroken == !IsWellFormed(octets), Is.True, () => $"{read.Error} [{string.Join(" | ", edits)}] {(read.IsRead ? string.Join(";", read.Document.Irregularities.Take(3)) : "")}");
        }, iter: 3000);

    private static bool IsWellFormed(byte[] octets)
    {
        try
        {
            using XmlReader reader = XmlReader.Create(new MemoryStream(octets), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            while (reader.Read())
            {
            }

            return true;
        }
        catch (XmlException)
        {
            // The answer is no.
            return false;
        }
    }
}
