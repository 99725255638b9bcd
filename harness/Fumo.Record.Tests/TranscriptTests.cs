using System.Text;

namespace Fumo.Record.Tests;

public sealed class TranscriptTests
{
    private string folder = "";

    [SetUp]
    public void Folder_of_a_run() => folder = Directory.CreateTempSubdirectory("fumo-record-").FullName;

    [TearDown]
    public void Remove_it() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Every_kind_of_entry_comes_back_as_it_was_written()
    {
        IReadOnlyList<Entry> written = WriteAll();

        RecordedRun run = TranscriptReader.Read(folder);

        Assert.That(run.Entries.Select(Shown), Is.EqualTo(written.Select(Shown)));
        Assert.That(run.CutFiles, Is.Empty);
    }

    [Test]
    public void Numbers_run_through_the_scenarios_and_each_has_a_file()
    {
        IReadOnlyList<Entry> written = WriteAll();

        Assert.That(written.Select(entry => entry.Number), Is.EqualTo(Enumerable.Range(1, written.Count)));
        Assert.That(
            Directory.EnumerateFiles(Path.Combine(folder, "transcripts")).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Is.EqualTo(["_run.jsonl", "client.tree.jsonl", "client.update.jsonl"]));
    }

    [Test]
    public void An_entry_is_in_the_file_when_write_returns()
    {
        RunRecordFile.Write(folder, Records.Run);
        using TranscriptWriter writer = new(folder, TimeProvider.System);

        writer.Write(new FactEntry { Name = Facts.Root, Value = "./FUMO" });

        Assert.That(TranscriptReader.Read(folder).Entries, Is.EqualTo(writer.Entries));
    }

    [Test]
    public void Every_cut_of_a_transcript_reads_without_the_line_that_was_cut()
    {
        RunRecordFile.Write(folder, Records.Run);
        using (TranscriptWriter writer = new(folder, TimeProvider.System))
        {
            writer.Write(new FactEntry { Name = Facts.Root, Value = "./FUMÖ" });
            writer.Write(new FactEntry { Name = Facts.Quiet, Value = "3 s" });
        }

        string path = Path.Combine(folder, "transcripts", "_run.jsonl");
        byte[] whole = File.ReadAllBytes(path);
        int second = whole.AsSpan().IndexOf((byte)'\n') + 1;
        for (int length = 0; length <= whole.Length; length++)
        {
            File.WriteAllBytes(path, whole[..length]);
            int expected = length < second - 1 ? 0 : length < whole.Length - 1 ? 1 : 2;
            Assert.That(TranscriptReader.Read(folder).Entries, Has.Count.EqualTo(expected), $"after {length} octets");
        }
    }

    [TestCase("{}\n", 1)]
    [TestCase("{\"kind\":\"fact\",\"number\":1}\n", 1)]
    [TestCase("{\"kind\":\"nothing\"}\n", 1)]
    [TestCase("null\n", 1)]
    [TestCase("[[[[\n", 1)]
    [TestCase("\u0000\u0001\n", 1)]
    [TestCase("{\"kind\":\"fact\",\"name\":\"a\",\"value\":\"b\",\"number\":1}\n", 1)]
    [TestCase("{\"kind\":\"fact\",\"scenario\":null,\"name\":\"a\",\"value\":\"b\",\"number\":1}\n", 1)]
    [TestCase("{\"kind\":\"fact\",\"scenario\":\"s\",\"name\":\"a\",\"value\":\"b\",\"number\":1}\n\n", 2)]
    public void A_damaged_line_is_named(string text, int line)
    {
        Write(text);

        Assert.That(() => TranscriptReader.Read(folder), Throws.TypeOf<RecordException>().With.Property("Line").EqualTo(line));
    }

    [Test]
    public void Two_entries_of_one_number_are_an_error()
    {
        const string Line = "{\"kind\":\"fact\",\"scenario\":\"s\",\"name\":\"a\",\"value\":\"b\",\"number\":7}\n";
        Write(Line + Line);

        Assert.That(() => TranscriptReader.Read(folder), Throws.TypeOf<RecordException>().With.Message.Contains("number 7"));
    }

    [Test]
    public void A_folder_without_a_record_is_no_run() =>
        Assert.That(() => TranscriptReader.Read(folder), Throws.TypeOf<RecordException>().With.Message.Contains("run.json"));

    [TestCase("")]
    [TestCase("../evil")]
    [TestCase(".hidden")]
    [TestCase("a/b")]
    public void An_id_that_is_no_file_name_is_refused(string id) =>
        Assert.That(() => new Transcript(TimeProvider.System).Begin(id), Throws.ArgumentException);

    [Test]
    public void The_record_of_a_run_comes_back_as_it_was_written()
    {
        RunRecordFile.Write(folder, Records.Run);
        byte[] first = File.ReadAllBytes(Path.Combine(folder, RunRecord.FileName));

        RunRecordFile.Write(folder, RunRecordFile.Read(folder));

        Assert.That(File.ReadAllBytes(Path.Combine(folder, RunRecord.FileName)), Is.EqualTo(first));
        Assert.That(Directory.EnumerateFiles(folder).Count(), Is.EqualTo(1));
    }

    private IReadOnlyList<Entry> WriteAll()
    {
        RunRecordFile.Write(folder, Records.Run);
        using TranscriptWriter writer = new(folder, TimeProvider.System);
        foreach (IGrouping<string, Entry> scenario in Records.Entries.GroupBy(entry => entry.Scenario))
        {
            if (scenario.Key.Length > 0)
            {
                writer.Begin(scenario.Key, attempt: 2);
            }

            foreach (Entry entry in scenario)
            {
                writer.Write(entry);
            }

            if (scenario.Key.Length > 0)
            {
                writer.End();
            }
        }

        return writer.Entries;
    }

    private void Write(string text)
    {
        RunRecordFile.Write(folder, Records.Run);
        Directory.CreateDirectory(Path.Combine(folder, "transcripts"));
        File.WriteAllText(Path.Combine(folder, "transcripts", "_run.jsonl"), text);
    }

    private static string Shown(Entry entry) =>
        entry is MessageEntry message
            ? $"{message with { Headers = [], Body = default }} {string.Join(';', message.Headers)} {Encoding.UTF8.GetString(message.Body.Span)}"
            : entry is DownloadEntry download ? $"{download with { Headers = [] }} {string.Join(';', download.Headers)}"
            : entry is ExecEntry exec ? $"{exec with { PreferredCodes = [] }} {string.Join(';', exec.PreferredCodes)}"
            : entry is WakeEntry wake ? $"{wake with { Notification = default }} {Convert.ToHexString(wake.Notification.Span)}"
            : entry is PlayedDeviceEntry played ? $"{played with { Roots = [], Nodes = [] }} {string.Join(';', played.Roots)} {string.Join(';', played.Nodes)}"
            : entry.ToString();
}
