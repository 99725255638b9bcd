using System.Text;

namespace Fumo.Dm.Tests;

/// <summary>Puts WBXML together by hand: hexadecimal, and text in quotation marks.</summary>
public static class WbxmlDocument
{
    /// <summary>Header of SyncML 1.2 by number, UTF-8, no string table.</summary>
    public const string Header = "02 A4 01 6A 00";

    /// <summary>A message with one Replace; {0} stands for the content of Data, tag included.</summary>
    public const string Message =
        "6D 6C 71 03 '1.2' 00 01 72 03 'DM/1.2' 00 01 65 03 '1' 00 01 5B 03 '1' 00 01 6E 57 03 's' 00 01 01 67 57 03 'd' 00 01 01 01 " +
        "6B 60 4B 03 '3' 00 01 54 6E 57 03 './x' 00 01 01 {0} 01 01 12 01 01";

    public static byte[] Of(string text)
    {
        List<byte> octets = [];
        string[] parts = text.Split('\'');
        for (int i = 0; i < parts.Length; i++)
        {
            octets.AddRange(i % 2 == 1 ? Encoding.UTF8.GetBytes(parts[i]) : Convert.FromHexString(parts[i].Replace(" ", "", StringComparison.Ordinal)));
        }

        return [.. octets];
    }

    public static byte[] With(string data, string header = Header) => Of(header + Message.Replace("{0}", data, StringComparison.Ordinal));
}
