using System.Globalization;
using System.Text;

namespace Fumo.Dm;

/// <summary>Texts that stand in nearly every message, so that reading them makes no new string.</summary>
internal static class WellKnown
{
    private static readonly string[] Texts =
    [
        "1.0", "1.1", "1.2", "DM/1.1", "DM/1.2", "DevDetail", "DevInfo",
        "b64", "bin", "bool", "chr", "date", "float", "int", "node", "null", "time", "xml",
        "text/plain", "text/xml", "application/octet-stream",
        "application/vnd.syncml.dmtnds+xml", "application/vnd.syncml.dmtnds+wbxml", "application/vnd.syncml.dmddf+xml",
        "syncml:auth-basic", "syncml:auth-md5", "syncml:auth-MAC",
        "SyncHdr", "Add", "Alert", "Atomic", "Copy", "Delete", "Exec", "Get", "Put", "Replace", "Results", "Sequence",
        "fatal", "critical", "minor", "warning", "informational", "harmless", "indeterminate",
        "org.openmobilealliance.dm.firmwareupdate.download",
        "org.openmobilealliance.dm.firmwareupdate.update",
        "org.openmobilealliance.dm.firmwareupdate.downloadandupdate",
        "urn:oma:at:fumo:1.0", "urn:oma:mo:oma-fumo:1.0",
        "./DevInfo", "./DevInfo/DevId", "./DevInfo/Man", "./DevInfo/Mod", "./DevInfo/DmV", "./DevInfo/Lang",
        "./DevDetail", "./DevDetail/DevTyp", "./DevDetail/OEM", "./DevDetail/FwV", "./DevDetail/SwV", "./DevDetail/HwV", "./DevDetail/LrgObj",
        "1000", "1024", "1200", "1201", "1222", "1223", "1224", "1225", "1226", "4096", "8192", "16384", "32768", "65536", "1048576",
        "true", "false", "en", "en-US",
    ];

    private static readonly string[] Numbers = [.. Enumerable.Range(0, 1000).Select(number => number.ToString(CultureInfo.InvariantCulture))];
    private static readonly OctetTable<string> Table = Collect();

    /// <summary>The text of UTF-8 octets; what is no UTF-8 becomes U+FFFD.</summary>
    /// <param name="octets">The octets.</param>
    public static string TextOf(ReadOnlySpan<byte> octets)
    {
        if (octets.Length <= 3 && NumberOf(octets) is { } number)
        {
            return number;
        }

        return Table.TryGet(octets, out string text) ? text : Encoding.UTF8.GetString(octets);
    }

    private static string? NumberOf(ReadOnlySpan<byte> octets)
    {
        int number = 0;
        foreach (byte octet in octets)
        {
            int digit = octet - '0';
            if ((uint)digit > 9)
            {
                return null;
            }

            number = (number * 10) + digit;
        }

        // A leading zero is another text: "01" is not "1".
        return octets.Length > 0 && (octets[0] != '0' || octets.Length == 1) ? Numbers[number] : null;
    }

    private static OctetTable<string> Collect()
    {
        OctetTable<string> table = new();
        foreach (string text in Texts)
        {
            table.Add(text, text);
        }

        return table;
    }
}
