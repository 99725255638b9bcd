using System.Runtime.InteropServices;

namespace Fumo.Bench.Wbxml;

/// <summary>The few entries of libwbxml 0.11 that the comparison needs.</summary>
internal static class LibWbxml
{
    private const string Library = "libwbxml2.so.1";
    private const int SyncMl12 = 2201;
    private const int Utf8 = 106;

    /// <summary>Parses a document into a tree that <see cref="Destroy"/> gives back.</summary>
    public static nint Parse(byte[] octets)
    {
        Check(TreeFromWbxml(octets, (uint)octets.Length, SyncMl12, Utf8, out nint tree));
        return tree;
    }

    /// <summary>Writes a tree as WBXML 1.2 without a string table, which is the faster of its ways; returns the length.</summary>
    public static uint Write(nint tree)
    {
        Parameters parameters = new() { Version = 2 };
        Check(TreeToWbxml(tree, out nint octets, out uint length, ref parameters));
        Free(octets);
        return length;
    }

    [DllImport(Library, EntryPoint = "wbxml_tree_destroy")]
    public static extern void Destroy(nint tree);

    [DllImport(Library, EntryPoint = "wbxml_free")]
    private static extern void Free(nint octets);

    [DllImport(Library, EntryPoint = "wbxml_tree_from_wbxml")]
    private static extern int TreeFromWbxml(byte[] octets, uint length, int language, int charset, out nint tree);

    [DllImport(Library, EntryPoint = "wbxml_tree_to_wbxml")]
    private static extern int TreeToWbxml(nint tree, out nint octets, out uint length, ref Parameters parameters);

    private static void Check(int error)
    {
        if (error != 0)
        {
            throw new InvalidOperationException($"libwbxml error {error}");
        }
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Parameters
    {
        public int Version;
        public byte KeepIgnorableWhitespace;
        public byte UseStringTable;
        public byte ProduceAnonymous;
    }
}
