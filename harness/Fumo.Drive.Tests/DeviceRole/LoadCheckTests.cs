namespace Fumo.Drive.Tests;

public sealed class LoadCheckTests
{
    [TestCase("IMEI:350000000000099", 2, "IMEI:350000000000099", "IMEI:350000000000100")]
    [TestCase("dev09", 2, "dev09", "dev10")]
    [TestCase("dev-{n}-x", 2, "dev-1-x", "dev-2-x")]
    [TestCase("dev", 2, "dev1", "dev2")]
    [TestCase("99999999999999999999", 2, "99999999999999999999", "999991000000000000000")]
    public void Ids_follow_the_pattern_of_one(string pattern, int count, params string[] ids) =>
        Assert.That(DeviceIds.Of(pattern, count), Is.EqualTo(ids));

    [Test]
    public void Many_devices_are_played_at_once_and_what_goes_wrong_is_counted()
    {
        ServerStand stand = new(section => section with { Offers = new Dictionary<string, Plan.ActionSection>() });
        int asked = 0;
        stand.Scripted.Instead = (_, reply) => ++asked == 20 ? reply.SendAsync(500, [], default).AsTask() : null;
        LoadResult? result = null;

        stand.Load(async harness => result = await new LoadCheck(harness).RunAsync(DeviceIds.Of("IMEI:1", 30)));

        Assert.That(result, Has.Property("Devices").EqualTo(30).And.Property("Sessions").EqualTo(59).And.Property("Operation").Null);
        Assert.That(result!.Errors.Values.Sum(), Is.EqualTo(1));
        Assert.That(result.Latencies, Is.Ordered.And.Count.EqualTo(60));
        Assert.That(stand.Written<Record.MessageEntry>().Count(), Is.EqualTo(2), "only the first device's exchange is kept");
    }
}
