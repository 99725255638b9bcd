using Fumo.Record;

namespace Fumo.Reports.Tests;

public sealed class ResultFolderTests
{
    private string root = "";

    [SetUp]
    public void MakeAFolder() => root = Directory.CreateTempSubdirectory("fumo-results-").FullName;

    [TearDown]
    public void RemoveIt() => Directory.Delete(root, recursive: true);

    [Test]
    public void A_run_lies_under_its_id_and_latest_shows_at_the_newest()
    {
        ResultFolder.CreateUnder(root, "20261123-141530-0001").WriteAll(Sample.Page);
        ResultFolder second = ResultFolder.CreateUnder(root, "20261123-141531-0002");
        second.WriteAll(Sample.Page);
        Assert.That(new FileInfo(Path.Combine(root, "latest")).LinkTarget, Is.EqualTo("20261123-141531-0002"));
        Assert.That(ReportJson.Read(Path.Combine(root, "latest", "report.json")).Run.Id, Is.EqualTo(Sample.Page.Report.Run.Id));
        Assert.That(Directory.EnumerateFileSystemEntries(second.Directory).Select(Path.GetFileName), Is.EquivalentTo(
            (string[])["report.json", "report.schema.json", "report.html", "junit.xml", "summary.md", "badge.svg", "transcripts"]));
    }

    [Test]
    public void A_text_file_named_latest_is_followed_like_a_link()
    {
        ResultFolder made = ResultFolder.CreateUnder(root, "20261123-141530-0001");
        made.WriteAll(Sample.Page);
        string latest = Path.Combine(root, "latest");
        File.Delete(latest);
        File.WriteAllText(latest, "20261123-141530-0001\n");
        Assert.That(ResultFolder.Open(latest, ReportJson.FileName).Directory, Is.EqualTo(made.Directory));
    }

    [Test]
    public void A_text_file_named_latest_is_replaced_by_the_next_run()
    {
        File.WriteAllText(Path.Combine(root, "latest"), "20261123-141530-0001\n");
        ResultFolder made = ResultFolder.CreateUnder(root, "20261123-141531-0002");
        Assert.That(Path.Combine(root, new FileInfo(Path.Combine(root, "latest")).LinkTarget!), Is.EqualTo(made.Directory));
    }

    [Test]
    public void A_folder_that_somebody_named_latest_is_left_alone()
    {
        string own = Directory.CreateDirectory(Path.Combine(root, "latest", "kept")).FullName;
        ResultFolder.CreateUnder(root, "20261123-141530-0001");
        Assert.That(own, Does.Exist);
    }

    [Test]
    public void A_folder_that_is_not_empty_is_refused_unless_forced()
    {
        File.WriteAllText(Path.Combine(root, "mine.txt"), "");
        Assert.That(() => ResultFolder.CreateAt(root, force: false), Throws.TypeOf<ResultFolderException>().With.Message.Contains("--force"));
        Assert.That(ResultFolder.CreateAt(root, force: true).Directory, Is.EqualTo(root));
    }

    [Test]
    public void Force_removes_an_earlier_run_and_nothing_else()
    {
        ResultFolder first = ResultFolder.CreateAt(root, force: false);
        first.WriteAll(Sample.Page);
        File.WriteAllText(Path.Combine(first.TranscriptsPath, "client.tree.jsonl"), "{}");
        File.WriteAllText(first.RunRecordPath, "{}");
        File.WriteAllText(Path.Combine(root, "mine.txt"), "");
        ResultFolder.CreateAt(root, force: true);
        Assert.That(Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(Path.GetFileName), Is.EqualTo(["mine.txt"]));
    }

    [Test]
    public void A_path_that_is_a_file_is_refused() =>
        Assert.That(
            () => ResultFolder.CreateAt(Touched("file"), force: true),
            Throws.TypeOf<ResultFolderException>());

    [Test]
    public void Opening_what_is_no_run_says_what_is_missing()
    {
        Assert.That(() => ResultFolder.Open(Path.Combine(root, "none")), Throws.TypeOf<ResultFolderException>().With.Message.Contains("no such folder"));
        Assert.That(() => ResultFolder.Open(root, "run.json"), Throws.TypeOf<ResultFolderException>().With.Message.Contains("run.json is missing"));
    }

    [Test]
    public void A_page_is_rendered_again_from_what_lies_in_the_folder()
    {
        ResultFolder folder = ResultFolder.CreateAt(root, force: false);
        folder.WriteAll(Sample.Page with { Record = null, Entries = [] });
        string alone = File.ReadAllText(folder.HtmlPath);
        File.Delete(folder.HtmlPath);
        ResultFolder opened = ResultFolder.Open(root, ReportJson.FileName);
        opened.WriteRenderings(opened.ReadPage() with { Rulings = Sample.Page.Rulings });
        Assert.That(File.ReadAllText(folder.HtmlPath), Is.EqualTo(alone));

        RunRecordFile.Write(root, Sample.Page.Record!);
        Assert.That(ReportHtml.Render(opened.ReadPage()), Does.Contain("Nobody is there to take the battery out"));
    }

    [Test]
    public void A_reader_never_meets_a_part_of_a_report()
    {
        ResultFolder folder = ResultFolder.CreateAt(root, force: false);
        folder.Write(Sample.Page.Report);
        using FileStream reader = new(folder.ReportPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        folder.Write(Sample.Page.Report with { Tests = [] });
        using MemoryStream met = new();
        reader.CopyTo(met);
        Assert.That(met.ToArray(), Is.EqualTo(ReportJson.ToUtf8(Sample.Page.Report)));
        Assert.That(ReportJson.Read(folder.ReportPath).Tests, Is.Empty);
    }

    [Test]
    public void Run_ids_tell_the_time_and_sort_by_it()
    {
        DateTimeOffset time = new(2026, 11, 23, 16, 15, 30, TimeSpan.FromHours(2));
        Assert.That(RunId.New(time, new Random(1)), Does.Match("^20261123-141530-[0-9a-f]{4}$"));
        Assert.That(RunId.New(time, new Random(1)), Is.EqualTo(RunId.New(time, new Random(1))));
        Assert.That(RunId.New(time, new Random(1)), Is.LessThan(RunId.New(time.AddSeconds(1), new Random(2))).Using((IComparer<string>)StringComparer.Ordinal));
    }

    private string Touched(string name)
    {
        string path = Path.Combine(root, name);
        File.WriteAllText(path, "");
        return path;
    }
}
