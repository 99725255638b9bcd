
namespace Fumo.Judge.Tests;

/// <summary>A value that the server sets in chunks is the whole of them (DM Protocol 1.2.1, 2.2).</summary>
[TestFixture]
public sealed class ChunkedWritesTests
{
    [TestCase("http://h/package", ExpectedResult = "holds")]
    [TestCase("package", ExpectedResult = "fail")]
    public string What_reads_back_is_compared_with_the_whole(string read) => Said.Of(
        TreeRules.DownloadUrlReadsBack,
        TranscriptBuilder.Of(b => b
            .Session(Asked.Replace("Download/PkgURL", "http://h/", "213", hasMoreData: true, size: "16"))
            .Session(Asked.Replace("Download/PkgURL", "package"))
            .Session(Asked.Get("Download/PkgURL", read))).Run);

    [Test]
    public void A_value_set_anew_owes_nothing_to_an_object_that_was_broken_off()
    {
        RunView run = TranscriptBuilder.Of(b => b
            .Session(Asked.Replace("Download/PkgURL", "http://h/", "213", hasMoreData: true, size: "16"))
            .Session(Asked.Replace("Download/PkgURL", "http://h/p", size: "10"))).Run;

        Assert.That(run.Writes[^1].Text, Is.EqualTo("http://h/p"));
    }
}
