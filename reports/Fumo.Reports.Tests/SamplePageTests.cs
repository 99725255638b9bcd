namespace Fumo.Reports.Tests;

public sealed class SamplePageTests
{
    [Test]
    public void The_sample_is_written_where_it_can_be_looked_at()
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "sample");
        ResultFolder folder = ResultFolder.CreateAt(path, force: true);
        folder.WriteAll(Sample.Page);
        Assert.That(folder.HtmlPath, Does.Exist);
    }
}
