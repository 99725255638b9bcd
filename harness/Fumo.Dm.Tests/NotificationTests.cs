using CsCheck;

namespace Fumo.Dm.Tests;

public sealed class NotificationTests
{
    private const string ServerId = "com.mgmtsrv.manage";
    private const string Secret = "OhBehave";
    private const string Trigger = "02D0000000123412636F6D2E6D676D747372762E6D616E616765";

    private static readonly Notification Sample = new() { Mode = UserInteractionMode.Background, IsServerInitiated = false, SessionId = 0x1234, ServerId = ServerId };

    [TestCase("4E6F6E6365", "A569691785621420E341B6A293AED929")]
    [TestCase("00000000", "C9C7CE1663FD1C374893791B0A7B1883")]
    public void The_sample_is_written_as_it_is_printed(string nonce, string digest)
    {
        byte[] octets = Sample.Write(Secret, Convert.FromHexString(nonce));

        Assert.That(Convert.ToHexString(octets), Is.EqualTo(digest + Trigger));
    }

    [Test]
    public void What_was_written_reads_back()
    {
        Notification written = Sample with { Version = 12, IsServerInitiated = true, FutureUse = 0x7FFFFFF, VendorSpecific = new byte[] { 1, 2, 3 }, Mode = UserInteractionMode.UserInteraction };

        Assert.That(Notification.TryRead(written.Write(Secret, "Nonce"u8), out Notification? read), Is.True);
        Assert.That((read!.Version, read.Mode, read.IsServerInitiated, read.FutureUse, read.SessionId, read.ServerId), Is.EqualTo((12, UserInteractionMode.UserInteraction, true, 0x7FFFFFF, (ushort)0x1234, ServerId)));
        Assert.That(read.VendorSpecific.ToArray(), Is.EqualTo(new byte[] { 1, 2, 3 }));
        Assert.That(read.SessionIdText, Is.EqualTo("1234"));
        Assert.That(read.IsGenuine(Secret, "Nonce"u8), Is.True);
        Assert.That(read.IsGenuine(Secret, "Nonse"u8), Is.False);
        Assert.That(read.IsGenuine("no", "Nonce"u8), Is.False);
    }

    [Test]
    public void Half_a_notification_is_none([Range(0, 41)] int length)
    {
        byte[] octets = Sample.Write(Secret, "Nonce"u8);

        Assert.That(Notification.TryRead(octets.AsMemory(0, length), out _), Is.False);
    }

    [Test]
    public void The_push_header_comes_off_as_it_was_put_on()
    {
        byte[] octets = Sample.Write(Secret, "Nonce"u8);
        byte[] datagram = WspPush.Wrap(octets);

        Assert.That(Convert.ToHexString(datagram), Does.StartWith("010603C4AF87A569"));
        Assert.That(WspPush.Unwrap(datagram).ToArray(), Is.EqualTo(octets));
        Assert.That(WspPush.Unwrap(octets).ToArray(), Is.EqualTo(octets));
    }

    [Test]
    public void Random_octets_are_read_or_refused() =>
        Gen.Byte.Array[0, 80].Sample(octets =>
        {
            Notification.TryRead(WspPush.Unwrap(octets), out Notification? read);
            Assert.That(read is null || read.IsGenuine(Secret, []) is false, Is.True);
        });
}
