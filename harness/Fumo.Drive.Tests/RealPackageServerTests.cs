using System.Text;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive.Tests;

/// <summary>The same misbehaviours as in memory, over sockets.</summary>
public sealed class RealPackageServerTests
{
    private static readonly string Content = string.Concat(Enumerable.Repeat("0123456789", 100_000));

    private static IEnumerable<TestCaseData> Cases { get; } =
    [
        Case("well", null, 200, Content.Length, null),
        Case("status", Misbehaviour.Status(503), 503, 12, null),
        Case("refused", Misbehaviour.Refused(), 0, 0, WebFailure.ConnectionLost),
        Case("truncated", Misbehaviour.TruncatedAfter(5000), 200, 5000, WebFailure.Truncated),
        Case("too long announced", Misbehaviour.WrongLength(7), 200, Content.Length, WebFailure.Truncated),
        Case("too short announced", Misbehaviour.WrongLength(-7), 200, Content.Length - 7, null),
        Case("redirect", Misbehaviour.Redirect(), 302, 11, null),
    ];

    [TestCaseSource(nameof(Cases))]
    public void A_download_goes_as_its_offer_misbehaves(Misbehaviour? misbehaviour, int status, int octets, WebFailure? failure)
    {
        (Answer answer, DownloadEndEntry end) = Download(misbehaviour, TimeSpan.FromSeconds(30));

        Assert.That((answer.Status, answer.Octets, answer.Failure), Is.EqualTo((status, octets, failure)));
        Assert.That(end.Cause, Is.EqualTo(misbehaviour?.ToString()));
    }

    [Test]
    public void A_reset_breaks_the_body()
    {
        (Answer answer, DownloadEndEntry end) = Download(Misbehaviour.ResetAfter(5000), TimeSpan.FromSeconds(30));

        // A reset may overtake octets that are still on their way.
        Assert.That((answer.Failure, end.Sent), Is.EqualTo((WebFailure.ConnectionLost, 5000)));
        Assert.That(answer.Octets, Is.LessThanOrEqualTo(5000));
    }

    [Test]
    public void A_package_that_never_ends_ends_with_the_client()
    {
        (Answer answer, DownloadEndEntry end) = Download(Misbehaviour.NeverEnding(100, TimeSpan.FromMilliseconds(5)), TimeSpan.FromMilliseconds(300));

        Assert.That(answer.Octets, Is.GreaterThan(0));
        Assert.That((end.IsComplete, end.Cause), Is.EqualTo((false, "never ending; the client closed the connection")));
    }

    private static TestCaseData Case(string name, Misbehaviour? misbehaviour, int status, int octets, WebFailure? failure) =>
        new TestCaseData(misbehaviour, status, octets, failure).SetArgDisplayNames(name);

    private static (Answer Answer, DownloadEndEntry End) Download(Misbehaviour? misbehaviour, TimeSpan patience)
    {
        Answer? answer = null;
        DownloadEndEntry? end = null;
        RealTime.Run(async loop =>
        {
            Transcript transcript = new(loop.Time);
            Router router = new();
            await using WebListener listener = await WebListener.StartAsync(new WebListenerOptions { Listen = new Uri("http://127.0.0.1:0") }, loop, router);
            PackageServer server = new(listener.Address, "never", transcript, loop.Time);
            router.Packages = server;
            Offer offer = server.Offer(new Package("good", "fw.bin", "application/x-fw", null, PackageContent.Of(Encoding.ASCII.GetBytes(Content)), null), misbehaviour);
            using HttpWebClient client = new();
            answer = await Downloads.GetAsync(client, loop.Time, new WebRequest { Method = "GET", Uri = offer.Url }, patience);
            while ((end = transcript.Entries.OfType<DownloadEndEntry>().FirstOrDefault()) is null)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5), loop.Time);
            }
        });
        return (answer!, end!);
    }
}
