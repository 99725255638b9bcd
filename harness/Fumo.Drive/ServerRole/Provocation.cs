using System.Text;
using Fumo.Dm;

namespace Fumo.Drive;

/// <summary>The commands of a provocation, and what becomes of the octets of their message.</summary>
/// <param name="What">What it is, for the report.</param>
/// <param name="Command">The command.</param>
/// <param name="Change">What becomes of the octets; null for nothing.</param>
internal sealed record Provocation(string What, Command Command, Func<byte[], byte[]>? Change = null)
{
    private const int Depth = 100;
    private const int Padding = 256 * 1024;

    /// <summary>A provocation; null where the encoding has none of the kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="node">A node of the device.</param>
    /// <param name="encoding">How messages are encoded.</param>
    public static Provocation? Of(ProvocationKind kind, string node, DmEncoding encoding)
    {
        Get get = new() { Items = [Item.To(node)] };
        return kind switch
        {
            ProvocationKind.Sequence => new("a Sequence", new Sequence { Commands = [get, get] }),
            ProvocationKind.ReplaceWithoutData => new("a Replace without Data", new Replace { Items = [Item.To(node)] }),
            ProvocationKind.UnknownCommand => new("the command Put, which DM does not have", new UnknownCommand("Put")),
            ProvocationKind.DeepNesting => new($"{Depth} Sequences one inside the other", Nested(get)),
            ProvocationKind.HugeMessage => encoding == DmEncoding.Xml ? new("a message of 256 KiB", get, Padded) : null,
            ProvocationKind.HalfMessage => new("the first half of a message", get, octets => octets[..(octets.Length / 2)]),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    private static Command Nested(Command inner)
    {
        for (int i = 0; i < Depth; i++)
        {
            inner = new Sequence { Commands = [inner] };
        }

        return inner;
    }

    private static byte[] Padded(byte[] octets)
    {
        int body = octets.AsSpan().IndexOf("<SyncBody>"u8);
        return body < 0 ? octets : [.. octets[..body], .. Encoding.ASCII.GetBytes(new string(' ', Padding)), .. octets[body..]];
    }
}
