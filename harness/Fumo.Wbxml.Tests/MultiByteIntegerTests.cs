using System.Buffers;

namespace Fumo.Wbxml.Tests;

public sealed class MultiByteIntegerTests
{
    [TestCase(0u, "00")]
    [TestCase(127u, "7F")]
    [TestCase(128u, "8100")]
    [TestCase(0x1201u, "A401")]
    [TestCase(0x0FD3u, "9F53")]
    [TestCase(uint.MaxValue, "8FFFFFFF7F")]
    public void An_integer_takes_the_octets_it_needs(uint value, string octets)
    {
        ArrayBufferWriter<byte> output = new();
        MultiByteInteger.Write(output, value);

        Assert.That(Convert.ToHexString(output.WrittenSpan), Is.EqualTo(octets));
        Assert.That(MultiByteInteger.TryRead(output.WrittenSpan, out uint read, out int length), Is.EqualTo(ReadStatus.Success));
        Assert.That((read, length), Is.EqualTo((value, octets.Length / 2)));
    }

    [TestCase("8080808005", 5u, 5)]
    [TestCase("8001", 1u, 2)]
    public void An_overlong_integer_is_taken_and_tells_its_length(string octets, uint value, int length)
    {
        Assert.That(MultiByteInteger.TryRead(Convert.FromHexString(octets), out uint read, out int taken), Is.EqualTo(ReadStatus.Success));
        Assert.That((read, taken), Is.EqualTo((value, length)));
    }

    [TestCase("", ReadStatus.Incomplete)]
    [TestCase("8180", ReadStatus.Incomplete)]
    [TestCase("808080808001", ReadStatus.Malformed)]
    [TestCase("FFFFFFFF7F", ReadStatus.Malformed)]
    public void What_is_no_integer_of_32_bits_is_not_taken(string octets, ReadStatus status) =>
        Assert.That(MultiByteInteger.TryRead(Convert.FromHexString(octets), out _, out _), Is.EqualTo(status));
}
