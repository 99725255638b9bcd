using System.Buffers.Binary;
using System.Text;

namespace Fumo.Reports;

/// <summary>
/// Reads the directory of a zip archive and holds it against the archive: each file once, under one name, one after the
/// other without gaps, nothing before and nothing behind.
/// </summary>
/// <remarks>
/// <code>
/// file:      50 4B 03 04 | version 2 | flags 2 | method 2 | time 4 | crc 4 | packed 4 | size 4 | name length 2 | extra length 2 | name | extra | data
/// directory: 50 4B 01 02 | made by 2 | version 2 | flags 2 | method 2 | time 4 | crc 4 | packed 4 | size 4 | name 2 | extra 2 | comment 2 | disk 2 | internal 2 | external 4 | header 4 | name …
/// end:       50 4B 05 06 | disk 2 | disk 2 | files 2 | files 2 | directory length 4 | directory offset 4 | comment length 2
/// </code>
/// The framework's own reader believes the directory alone; a file that overlaps another, or goes by another name in its own header, passes it.
/// </remarks>
internal static class BundleDirectory
{
    internal const int LocalHeader = 30;
    private const uint LocalSignature = 0x04034B50;
    private const uint EntrySignature = 0x02014B50;
    private const uint EndSignature = 0x06054B50;
    private const int EntryLength = 46;
    private const int EndLength = 22;
    private const int MaxDescriptor = 24;
    private const int UnixMaker = 3;

    /// <summary>The files that the archive holds.</summary>
    /// <param name="archive">The archive.</param>
    /// <exception cref="BundleException">It is no archive, or not one that can be trusted to be read in one way only.</exception>
    internal static IReadOnlyList<BundleMember> Read(Stream archive)
    {
        (int count, long offset, byte[] octets) = End(archive);
        List<BundleMember> members = [];
        int at = 0;
        while (members.Count < count)
        {
            members.Add(Entry(octets, ref at));
        }

        if (at != octets.Length)
        {
            throw new BundleException($"the directory has {octets.Length - at} octets more than its {count} files take");
        }

        CheckLayout(archive, members, offset);
        return members;
    }

    private static (int Count, long Offset, byte[] Directory) End(Stream archive)
    {
        byte[] end = Octets(archive, Math.Max(0, archive.Length - EndLength), (int)Math.Min(EndLength, archive.Length));
        if (end.Length < EndLength || U32(end, 0) != EndSignature || U16(end, 20) != 0)
        {
            throw new BundleException("the archive is cut short, or something follows it: its end record is not at its end");
        }

        (int count, long length, long offset) = (U16(end, 10), U32(end, 12), U32(end, 16));
        if (U16(end, 4) != 0 || U16(end, 6) != 0 || U16(end, 8) != count || count > BundleLimits.Files || length > BundleLimits.Directory)
        {
            throw new BundleException($"the archive says that it has {count} files in a directory of {length} octets; at most {BundleLimits.Files} in {BundleLimits.Directory}, in one piece, are read");
        }

        return offset + length + EndLength == archive.Length
            ? (count, offset, Octets(archive, offset, (int)length))
            : throw new BundleException("the archive's directory is not where its end record says");
    }

    private static BundleMember Entry(byte[] octets, ref int at)
    {
        if (at + EntryLength > octets.Length || U32(octets, at) != EntrySignature)
        {
            throw new BundleException($"the archive's directory is damaged at its octet {at}");
        }

        int name = U16(octets, at + 28);
        int next = at + EntryLength + name + U16(octets, at + 30) + U16(octets, at + 32);
        if (next > octets.Length)
        {
            throw new BundleException($"the archive's directory is cut short at its octet {at}");
        }

        int mode = octets[at + 5] == UnixMaker ? U16(octets, at + 40) : 0;
        BundleMember member = new(
            Encoding.Latin1.GetString(octets, at + EntryLength, name), U16(octets, at + 10), U16(octets, at + 8), U32(octets, at + 20), U32(octets, at + 24), U32(octets, at + 42), mode);
        at = next;
        return member;
    }

    private static void CheckLayout(Stream archive, IEnumerable<BundleMember> members, long directory)
    {
        long expected = 0;
        int slack = 0;
        foreach (BundleMember member in members.OrderBy(member => member.Header))
        {
            if (member.Header < expected || member.Header > expected + slack)
            {
                throw new BundleException($"'{BundleName.Shown(member.Name)}' does not begin where the file before it ends: octet {member.Header} instead of {expected}");
            }

            expected = DataOf(archive, member) + member.Packed;
            slack = member.IsStreamed ? MaxDescriptor : 0;
        }

        if (directory < expected || directory > expected + slack)
        {
            throw new BundleException($"the files end at octet {expected}, the directory begins at {directory}");
        }
    }

    /// <summary>Where the data of a file begins.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="member">The file.</param>
    /// <exception cref="BundleException">Its own header says otherwise than the directory.</exception>
    internal static long DataOf(Stream archive, BundleMember member)
    {
        byte[] header = Octets(archive, member.Header, LocalHeader);
        int name = U16(header, 26);
        bool isTheSame = U32(header, 0) == LocalSignature && U16(header, 6) == member.Flags && U16(header, 8) == member.Method
            && Encoding.Latin1.GetString(Octets(archive, member.Header + LocalHeader, name)) == member.Name
            && (member.IsStreamed || (U32(header, 18) == member.Packed && U32(header, 22) == member.Size));
        return isTheSame
            ? member.Header + LocalHeader + name + U16(header, 28)
            : throw new BundleException($"the header of '{BundleName.Shown(member.Name)}' says otherwise than the archive's directory");
    }

    private static byte[] Octets(Stream archive, long offset, int length)
    {
        if (offset + length > archive.Length)
        {
            throw new BundleException($"the archive ends before its octet {offset + length}");
        }

        byte[] octets = new byte[length];
        archive.Position = offset;
        archive.ReadExactly(octets);
        return octets;
    }

    private static int U16(ReadOnlySpan<byte> octets, int at) => BinaryPrimitives.ReadUInt16LittleEndian(octets[at..]);

    private static uint U32(ReadOnlySpan<byte> octets, int at) => BinaryPrimitives.ReadUInt32LittleEndian(octets[at..]);
}
