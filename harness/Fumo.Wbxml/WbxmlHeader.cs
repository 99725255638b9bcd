using System.Buffers;
using System.Text;

namespace Fumo.Wbxml;

/// <summary>What stands before the body of a WBXML document.</summary>
/// <remarks>
/// <code>
///   version  publicid                   charset      length       string table
///   02       A4 01                      6A           00                              SyncML 1.2 by number
///   02       00 00                      6A           1E           "-//SYN…//EN" 00   by text, entry 0 of the table
///   00       01                                      00                              WBXML 1.0: no charset
/// </code>
/// </remarks>
public sealed record WbxmlHeader
{
    /// <summary>UTF-8 (IANA MIBenum).</summary>
    public const uint Utf8 = 106;

    /// <summary>WBXML 1.2, what most of the devices write.</summary>
    public const byte Version12 = 0x02;

    private const byte FirstForeignVersion = 0x10;

    /// <summary>Major version less one in the upper half, minor version in the lower: 0x03 is 1.3.</summary>
    public byte Version { get; init; } = Version12;

    /// <summary>The identifier's number; zero when it stands in the string table.</summary>
    public uint PublicIdNumber { get; init; } = PublicId.SyncMl12;

    /// <summary>The identifier's words; null when it is a number.</summary>
    public string? PublicIdText { get; init; }

    /// <summary>The character set (IANA MIBenum); zero for unknown.</summary>
    public uint Charset { get; init; } = Utf8;

    /// <summary>Octets of the string table.</summary>
    public ReadOnlyMemory<byte> StringTable { get; init; }

    /// <summary>Octets of the whole header.</summary>
    public int Length { get; init; }

    /// <summary>True when an integer of the header has more octets than it needs.</summary>
    public bool HasOverlongInteger { get; init; }

    /// <summary>Reads a header.</summary>
    /// <param name="octets">The document from its first octet on; the string table refers to it.</param>
    /// <param name="limits">What is taken.</param>
    /// <param name="header">The header; null when there is none.</param>
    /// <param name="length">Octets it took; on failure the octet at which reading stopped.</param>
    public static ReadStatus TryRead(ReadOnlyMemory<byte> octets, WbxmlLimits limits, out WbxmlHeader? header, out int length)
    {
        (header, length) = (null, 0);
        if (octets.IsEmpty)
        {
            return ReadStatus.Incomplete;
        }

        byte version = octets.Span[0];
        if (version >= FirstForeignVersion)
        {
            return ReadStatus.Malformed;
        }

        HeaderIntegers integers = new(octets.Span);
        uint number = integers.Next();
        uint index = number == PublicId.InStringTable ? integers.Next() : 0;
        uint charset = version == 0 ? Utf8 : integers.Next();
        uint tableLength = integers.Next();
        length = integers.Offset;
        ReadStatus status = integers.Status != ReadStatus.Success ? integers.Status : CheckTable(octets.Length - length, tableLength, number, index, limits);
        if (status != ReadStatus.Success)
        {
            return status;
        }

        ReadOnlyMemory<byte> table = octets.Slice(length, (int)tableLength);
        length += (int)tableLength;
        header = new WbxmlHeader
        {
            Version = version,
            PublicIdNumber = number,
            PublicIdText = number == PublicId.InStringTable ? Encoding.UTF8.GetString(EntryAt(table.Span, (int)index)) : null,
            Charset = charset,
            StringTable = table,
            Length = length,
            HasOverlongInteger = integers.IsOverlong,
        };
        return ReadStatus.Success;
    }

    /// <summary>Writes this header; <see cref="Length"/> and <see cref="HasOverlongInteger"/> follow from the rest.</summary>
    /// <param name="output">Where to.</param>
    public void Write(IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write([Version]);
        MultiByteInteger.Write(output, PublicIdNumber);
        if (PublicIdNumber == PublicId.InStringTable)
        {
            MultiByteInteger.Write(output, (uint)Math.Max(0, StringTable.Span.IndexOf(Encoding.UTF8.GetBytes(PublicIdText ?? ""))));
        }

        if (Version != 0)
        {
            MultiByteInteger.Write(output, Charset);
        }

        MultiByteInteger.Write(output, (uint)StringTable.Length);
        output.Write(StringTable.Span);
    }

    /// <summary>A header that has its identifier in words.</summary>
    /// <param name="text">The identifier.</param>
    /// <param name="terminated">False leaves out the NUL at the table's end, as some toolkits do.</param>
    public static WbxmlHeader WithText(string text, bool terminated = true) => new()
    {
        PublicIdNumber = PublicId.InStringTable,
        PublicIdText = text,
        StringTable = Encoding.UTF8.GetBytes(terminated ? text + "\0" : text),
    };

    /// <summary>The entry of a string table that begins at an index: up to its NUL, or to the table's end.</summary>
    internal static ReadOnlySpan<byte> EntryAt(ReadOnlySpan<byte> table, int index)
    {
        ReadOnlySpan<byte> rest = table[index..];
        int end = rest.IndexOf((byte)0);
        return end < 0 ? rest : rest[..end];
    }

    private static ReadStatus CheckTable(int available, uint tableLength, uint number, uint index, WbxmlLimits limits)
    {
        if (tableLength > (uint)limits.MaxStringTable || (number == PublicId.InStringTable && index > tableLength))
        {
            return ReadStatus.Malformed;
        }

        return tableLength > (uint)available ? ReadStatus.Incomplete : ReadStatus.Success;
    }

    private ref struct HeaderIntegers(ReadOnlySpan<byte> octets)
    {
        private readonly ReadOnlySpan<byte> octets = octets;

        public int Offset { get; private set; } = 1;

        public ReadStatus Status { get; private set; }

        public bool IsOverlong { get; private set; }

        public uint Next()
        {
            if (Status != ReadStatus.Success)
            {
                return 0;
            }

            Status = MultiByteInteger.TryRead(octets[Offset..], out uint value, out int length);
            Offset += Status == ReadStatus.Success ? length : 0;
            IsOverlong |= length > MultiByteInteger.LengthOf(value);
            return value;
        }
    }
}
