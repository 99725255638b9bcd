using System.Text;
using System.Xml.Linq;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PackageServerTests
{
    private const string Content = "0123456789";
    private readonly PackageStand stand = new();

    [Test]
    public void A_package_comes_whole_with_type_length_and_tag()
    {
        Answer answer = stand.Ask(stand.Offer(Content).Url);

        Assert.That((answer.Status, answer.Text), Is.EqualTo((200, Content)));
        Assert.That(answer.Headers["Content-Type"], Is.EqualTo("application/x-fw"));
        Assert.That(answer.Headers["Content-Length"], Is.EqualTo("10"));
        Assert.That(answer.Headers["ETag"], Does.Match("^\"[0-9a-f]+\"$"));
    }

    [TestCase("bytes=2-4", 206, "234", "bytes 2-4/10")]
    [TestCase("bytes=7-", 206, "789", "bytes 7-9/10")]
    [TestCase("bytes=7-99", 206, "789", "bytes 7-9/10")]
    [TestCase("bytes=-3", 206, "789", "bytes 7-9/10")]
    [TestCase("bytes=-99", 206, Content, "bytes 0-9/10")]
    [TestCase("BYTES=0-0", 206, "0", "bytes 0-0/10")]
    [TestCase("bytes=4-2", 200, Content, null)]
    [TestCase("bytes=0-1,4-5", 200, Content, null)]
    [TestCase("bytes=a-b", 200, Content, null)]
    [TestCase("bytes=-", 200, Content, null)]
    [TestCase("bytes=99999999999999999999-", 200, Content, null)]
    [TestCase("lines=1-2", 200, Content, null)]
    public void A_range_is_served_when_it_makes_sense(string range, int status, string text, string? contentRange)
    {
        Answer answer = stand.Ask(stand.Offer(Content).Url, new WebHeaders { { "Range", range } });

        Assert.That((answer.Status, answer.Text, answer.Headers["Content-Range"]), Is.EqualTo((status, text, contentRange)));
    }

    [TestCase("bytes=10-")]
    [TestCase("bytes=-0")]
    public void A_range_outside_of_the_package_is_416(string range)
    {
        Answer answer = stand.Ask(stand.Offer(Content).Url, new WebHeaders { { "Range", range } });

        Assert.That((answer.Status, answer.Headers["Content-Range"]), Is.EqualTo((416, "bytes */10")));
    }

    [Test]
    public void A_client_that_has_the_package_already_gets_304()
    {
        Offer offer = stand.Offer(Content);
        string tag = stand.Ask(offer.Url).Headers["ETag"]!;

        Answer answer = stand.Ask(offer.Url, new WebHeaders { { "If-None-Match", $"\"other\", W/{tag}" } });

        Assert.That((answer.Status, answer.Text), Is.EqualTo((304, "")));
    }

    [Test]
    public void A_part_of_another_version_is_not_completed()
    {
        Offer offer = stand.Offer(Content);
        string tag = stand.Ask(offer.Url).Headers["ETag"]!;
        WebHeaders Part(string known) => new() { { "Range", "bytes=5-" }, { "If-Range", known } };

        Assert.That(stand.Ask(offer.Url, Part(tag)).Status, Is.EqualTo(206));
        Assert.That(stand.Ask(offer.Url, Part("\"other\"")).Text, Is.EqualTo(Content));
    }

    [Test]
    public void Head_gives_the_header_only()
    {
        Answer answer = stand.Ask(stand.Offer(Content).Url, method: "HEAD");

        Assert.That((answer.Status, answer.Text, answer.Headers["Content-Length"]), Is.EqualTo((200, "", "10")));
    }

    [TestCase("auto", null, false)]
    [TestCase("auto", "*/*", false)]
    [TestCase("auto", "application/vnd.oma.dd+xml, */*;q=0.1", true)]
    [TestCase("auto", "application/vnd.oma.dd+xml, application/x-fw", false)]
    [TestCase("auto", "application/vnd.oma.dd+xml, application/octet-stream", false)]
    [TestCase("always", "*/*", true)]
    [TestCase("never", "application/vnd.oma.dd+xml", false)]
    public void The_descriptor_is_given_to_those_who_ask_for_it(string setting, string? accept, bool isDescriptor)
    {
        PackageStand own = new(setting);
        WebHeaders headers = accept is null ? [] : new WebHeaders { { "Accept", accept } };

        Answer answer = own.Ask(own.Offer(Content).Url, headers);

        Assert.That(answer.Headers["Content-Type"], Is.EqualTo(isDescriptor ? "application/vnd.oma.dd+xml" : "application/x-fw"));
        Assert.That(own.Requests[0].Part, Is.EqualTo(isDescriptor ? "descriptor" : "package"));
    }

    [Test]
    public void A_descriptor_leads_to_the_package_and_takes_the_notification()
    {
        PackageStand own = new("always");
        Offer offer = own.Offer(Content);
        XElement media = XElement.Parse(own.Ask(offer.Url).Text);
        string Of(string name) => media.Elements().Single(child => child.Name.LocalName == name).Value;

        Assert.That((Of("type"), Of("size")), Is.EqualTo(("application/x-fw", "10")));
        Assert.That(own.Ask(new Uri(Of("objectURI"))).Text, Is.EqualTo(Content));
        Assert.That(own.Ask(new Uri(Of("installNotifyURI")), method: "POST", body: "900 Success").Status, Is.EqualTo(200));
        Assert.That(own.Requests.Select(request => (request.Offer, request.Part, request.Body)), Is.EqualTo(
            new (string?, string?, string?)[] { (offer.Id, "descriptor", null), (offer.Id, "package", null), (offer.Id, "notification", "900 Success") }));
    }

    [TestCase("/pkg/00112233445566778899aabbccddeeff/fw.bin")]
    [TestCase("/pkg/")]
    [TestCase("/pkg/a/b/c/d")]
    public void An_address_that_was_never_given_out_is_404_and_written_down(string path)
    {
        Assert.That(stand.Ask(new Uri(PackageStand.Address, path)).Status, Is.EqualTo(404));
        Assert.That((stand.Requests[0].Offer, stand.Requests[0].Part), Is.EqualTo(((string?)null, (string?)null)));
    }

    [Test]
    public void Other_methods_are_refused() => Assert.That(stand.Ask(stand.Offer(Content).Url, method: "DELETE").Status, Is.EqualTo(405));

    [TestCase(401)]
    [TestCase(403)]
    [TestCase(404)]
    [TestCase(500)]
    [TestCase(503)]
    public void An_error_status_is_played(int status)
    {
        Answer answer = stand.Ask(stand.Offer(Content, Misbehaviour.Status(status)).Url);

        Assert.That(answer.Status, Is.EqualTo(status));
        Assert.That(answer.Headers["WWW-Authenticate"] is not null, Is.EqualTo(status == 401));
        Assert.That(stand.Ends[0], Is.EqualTo(End(status, answer.Text.Length, false, $"status {status}")));
    }

    [Test]
    public void A_refused_connection_gives_no_answer()
    {
        Assert.That(stand.Ask(stand.Offer(Content, Misbehaviour.Refused()).Url).Failure, Is.EqualTo(WebFailure.ConnectionLost));
        Assert.That(stand.Ends[0], Is.EqualTo(End(0, 0, false, "refused")));
    }

    [Test]
    public void A_reset_comes_after_so_many_octets()
    {
        Answer answer = stand.Ask(stand.Offer(Content, Misbehaviour.ResetAfter(4)).Url);

        Assert.That((answer.Text, answer.Failure), Is.EqualTo(("0123", WebFailure.ConnectionLost)));
        Assert.That(stand.Ends[0], Is.EqualTo(End(200, 4, false, "reset after 4 octets")));
    }

    [Test]
    public void A_truncated_body_ends_before_its_length()
    {
        Answer answer = stand.Ask(stand.Offer(Content, Misbehaviour.TruncatedAfter(4)).Url);

        Assert.That((answer.Text, answer.Failure, answer.Headers["Content-Length"]), Is.EqualTo(("0123", WebFailure.Truncated, "10")));
    }

    [Test]
    public void A_length_can_be_wrong()
    {
        Answer answer = stand.Ask(stand.Offer(Content, Misbehaviour.WrongLength(5)).Url);

        Assert.That((answer.Headers["Content-Length"], answer.Failure), Is.EqualTo(("15", WebFailure.Truncated)));
    }

    [Test]
    public void A_type_can_be_wrong() => Assert.That(
        stand.Ask(stand.Offer(Content, Misbehaviour.WrongType("text/html")).Url).Headers["Content-Type"], Is.EqualTo("text/html"));

    [Test]
    public void A_redirect_leads_to_the_same_package_unless_told_where()
    {
        Answer moved = stand.Ask(stand.Offer(Content, Misbehaviour.Redirect()).Url);
        Answer away = stand.Ask(stand.Offer(Content, Misbehaviour.Redirect(new Uri("http://elsewhere/"), 307)).Url);

        Assert.That((moved.Status, stand.Ask(new Uri(moved.Headers["Location"]!)).Text), Is.EqualTo((302, Content)));
        Assert.That((away.Status, away.Headers["Location"]), Is.EqualTo((307, "http://elsewhere/")));
    }

    [Test]
    public void A_slow_package_takes_its_time()
    {
        Answer answer = stand.Ask(stand.Offer(Content, Misbehaviour.Slow(1, TimeSpan.FromMinutes(1))).Url);

        Assert.That((answer.Text, answer.Took), Is.EqualTo((Content, TimeSpan.FromMinutes(10))));
    }

    [Test]
    public void A_package_that_never_ends_ends_when_the_client_has_had_enough()
    {
        Offer offer = stand.Offer(Content, Misbehaviour.NeverEnding(1024, TimeSpan.FromSeconds(1)));

        Answer answer = stand.Ask(offer.Url, patience: TimeSpan.FromHours(1));

        Assert.That(answer.Octets, Is.GreaterThanOrEqualTo(3600 * 1024));
        Assert.That(stand.Ends[0].Cause, Is.EqualTo("never ending; the client closed the connection"));
    }

    [Test]
    public void A_package_that_never_ends_ends_when_its_limit_is_reached_and_is_not_to_be_had_again()
    {
        Offer offer = stand.Offer(Content, Misbehaviour.NeverEnding(1024, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1)));

        Answer answer = stand.Ask(offer.Url);

        Assert.That((answer.Failure is not null, answer.Octets), Is.EqualTo((true, 60 * 1024)));
        Assert.That(stand.Ask(offer.Url).Failure, Is.EqualTo(WebFailure.ConnectionLost));
    }

    [Test]
    public void A_slow_package_takes_as_long_as_it_is_told_whatever_its_size()
    {
        Answer answer = stand.Ask(stand.Offer(Content, Misbehaviour.SlowIn(5, TimeSpan.FromMinutes(5))).Url);

        Assert.That((answer.Text, answer.Took), Is.EqualTo((Content, TimeSpan.FromMinutes(5))));
    }

    [Test]
    public void A_package_can_be_announced_as_larger_than_any_device_has_room_for()
    {
        Answer answer = stand.Ask(stand.Offer(Content, Misbehaviour.TooLarge()).Url);

        Assert.That((long.Parse(answer.Headers["Content-Length"]!, null) > 1L << 39, answer.Failure), Is.EqualTo((true, WebFailure.Truncated)));
    }

    [Test]
    public void A_held_answer_comes_when_it_is_released()
    {
        TaskCompletionSource release = new();
        stand.Loop.Time.CreateTimer(_ => release.TrySetResult(), null, TimeSpan.FromMinutes(7), Timeout.InfiniteTimeSpan);

        Answer answer = stand.Ask(stand.Offer(Content, Misbehaviour.HeldUntil(release.Task)).Url);

        Assert.That((answer.Text, answer.Took), Is.EqualTo((Content, TimeSpan.FromMinutes(7))));
    }

    [Test]
    public void A_descriptor_can_lie()
    {
        PackageStand own = new("always");
        Offer offer = own.Offer(Content, Misbehaviour.LyingDescriptor(descriptor => descriptor with { Size = 4711 }));

        Assert.That(own.Ask(offer.Url).Text, Does.Contain("<size>4711</size>"));
        Assert.That(own.Ask(offer.ObjectUrl).Text, Is.EqualTo(Content));
    }

    [Test]
    public void Misbehaviour_can_pass_after_some_requests()
    {
        Offer offer = stand.Offer(Content, Misbehaviour.Status(503) with { Times = 2 });

        Assert.That(Enumerable.Range(0, 3).Select(_ => stand.Ask(offer.Url).Status), Is.EqualTo([503, 503, 200]));
    }

    [Test]
    public void A_file_is_served_piece_by_piece()
    {
        string path = Path.GetTempFileName();
        byte[] octets = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(Content, 30_000)));
        File.WriteAllBytes(path, octets);

        Answer answer = stand.Ask(stand.Offer(PackageContent.OfFile(path)).Url, new WebHeaders { { "Range", "bytes=1-299998" } });

        Assert.That(answer.Text, Is.EqualTo(Encoding.ASCII.GetString(octets[1..^1])));
        File.Delete(path);
    }

    private DownloadEndEntry End(int status, long sent, bool isComplete, string cause) => stand.Ends[0] with
    {
        Request = 1, HttpStatus = status, Sent = sent, IsComplete = isComplete, Cause = cause,
    };
}
