using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using CsCheck;
using Fumo.Record;

namespace Fumo.Reports.Tests;

/// <summary>What the page keeps of the transcripts for the reader who opens a case.</summary>
public sealed class EvidenceTests
{
    private static readonly Gen<byte[]> Body = Gen.OneOf(
        Gen.Byte.Array[0, 40], Gen.Byte.Array[0, 4000], Gen.OneOf(RandomReport.Hostile).Select(Encoding.UTF8.GetBytes));

    private static readonly Gen<MessageEntry> Message = Gen.Select(
        Body, Gen.Null(Gen.OneOf(RandomReport.Hostile), 0.4), Gen.Bool, Gen.OneOf("a", "b", ""),
        (body, decoded, isClient, scenario) => SampleEntries.Request(1, 1, scenario, decoded) with { Body = body, From = isClient ? Side.Client : Side.Server });

    private static readonly Gen<Entry[]> Entries = Message.Array[0, 150].Select(all => all.Concat(all.Take(3)).Select((one, i) => (Entry)(one with { Number = i + 1 })).ToArray());

    [Test]
    public void Any_messages_come_out_of_the_page_as_they_were_each_distinct_one_once() => Entries.Sample(
        entries =>
        {
            IHtmlDocument page = PageReader.Read(Sample.Page with { Entries = entries });
            EvidenceReader read = new(page);
            MessageEntry[] messages = [.. entries.Cast<MessageEntry>()];
            Dictionary<int, JsonObject> events = page.QuerySelectorAll("script[id^=s]").SelectMany(one => read.Events(one.Id!)).ToDictionary(one => (int)one["n"]!);
            Assert.Multiple(() =>
            {
                Assert.That(read.Messages, Has.Count.EqualTo(messages.Where(one => !one.Body.IsEmpty).DistinctBy(one => (Convert.ToHexString(one.Body.Span), one.Decoded ?? "")).Count()));
                foreach (MessageEntry message in messages)
                {
                    int? number = (int?)events[message.Number]["message"];
                    Assert.That(number is null ? [] : read.Messages[number.Value].Parts.SelectMany(part => part.Octets), Is.EqualTo(message.Body.ToArray()));
                    Assert.That(number is null ? null : read.Messages[number.Value].Xml ?? "", Is.EqualTo(number is null ? null : Visible.Text(message.Decoded ?? "")));
                }
            });
        },
        iter: 30);

    [Test]
    public void A_huge_message_is_cut_with_its_hash_and_keeps_the_octets_that_a_finding_points_at()
    {
        byte[] body = new byte[300_000];
        RandomNumberGenerator.Fill(body);
        StoredMessage stored = StoredMessage.Of(new(1, body, new string('x', 200_000)), [new(200_000, 50), new(200_400, 10), new(299_990, int.MaxValue)], StoredMessage.MaxOctets);
        Assert.Multiple(() =>
        {
            Assert.That(stored.Length, Is.EqualTo(body.Length));
            Assert.That(stored.Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(body))));
            Assert.That(stored.Parts.Select(part => (part.Offset, part.Octets.Length)), Is.EqualTo([(0, 32_768), (199_744, 922), (299_734, 266)]));
            Assert.That(stored.Parts.All(part => part.Octets.Span.SequenceEqual(body.AsSpan(part.Offset, part.Octets.Length))), Is.True);
            Assert.That(stored.Decoded, Does.EndWith("… 134464 more characters"));
        });
    }

    [Test]
    public void Many_huge_messages_are_cut_closer()
    {
        Entry[] entries = [.. Enumerable.Range(1, 200).Select(number => (Entry)(SampleEntries.Request(number, number, "a", null) with { Body = Noise(number, 60_000) }))];
        MessageStore store = new(entries, Array.Empty<int>().ToLookup(one => one, _ => default(DecisiveRange)));
        Assert.That(store.Messages.Sum(message => message.Octets), Is.LessThan(3 * 1024 * 1024));
        Assert.That(store.Messages[^1].Octets, Is.EqualTo(StoredMessage.MinOctets));
    }

    [Test]
    public void A_case_knows_its_scenario_and_the_octets_that_decide_it()
    {
        IHtmlDocument page = PageReader.Read(Sample.Page);
        IHtmlElement button = (IHtmlElement)page.QuerySelector(".show-exchange[data-id='client.update.no-correlator']")!;
        JsonNode mark = JsonNode.Parse(button.Dataset["marks"]!)!.AsArray()[0]!;
        JsonObject told = new EvidenceReader(page).Events((string)mark["scenario"]!).Single(one => (int)one["n"]! == (int)mark["n"]!);
        Assert.Multiple(() =>
        {
            Assert.That(button.Dataset["scenario"], Is.EqualTo((string?)mark["scenario"]));
            Assert.That((int)told["exchange"]!, Is.EqualTo(7));
            Assert.That((string?)mark["command"], Is.EqualTo("3"));
            Assert.That((string?)mark["effect"], Is.EqualTo("fail"));
        });
    }

    [Test]
    public void Without_transcripts_there_is_nothing_to_open_and_the_page_says_so()
    {
        IHtmlDocument page = PageReader.Read(new ReportPage(Sample.Page.Report) { Record = Sample.Page.Record });
        Assert.That(page.QuerySelector($".show-exchange, script[type='{DataElement.Type}'], #states, #operations"), Is.Null);
        Assert.That(page.GetElementById("cases")!.TextContent, Does.Contain("No transcripts were at hand"));
    }

    private static byte[] Noise(int seed, int length)
    {
        byte[] octets = new byte[length];
        new Random(seed).NextBytes(octets);
        return octets;
    }
}
