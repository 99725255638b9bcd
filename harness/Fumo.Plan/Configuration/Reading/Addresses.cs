using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Fumo.Plan;

/// <summary>Addresses in a configuration.</summary>
internal static partial class Addresses
{
    private const string ServerKeys = "server.";
    private static readonly Dictionary<string, string> Samples =
        Placeholders.Names.ToDictionary(name => name, name => name is "dm" or "packages" ? "http://x" : "x");

    /// <summary>An http or https address; null when it is missing or wrong.</summary>
    public static Uri? Http(this Field field)
    {
        string? text = field.Name();
        if (text is null)
        {
            return null;
        }

        if (IsHttp(text, out Uri? address))
        {
            return address;
        }

        field.Wrong($"must be an address like http://127.0.0.1:8080/dm, not '{Masking.Address(text)}'");
        return null;
    }

    /// <summary>An address to listen at: an IP address, or localhost, and a port, 0 for any free one.</summary>
    public static Uri? Listen(this Field field)
    {
        string? text = field.Name();
        if (text is null)
        {
            return null;
        }

        if (IsHttp(text, out Uri? address) && address.UserInfo.Length == 0 && address.Query.Length == 0 && IsOwn(address))
        {
            return address;
        }

        field.Wrong($"must be http:// or https:// with an IP address of this machine and a port (0: any free one; http://0.0.0.0:8080: at all addresses), not '{Masking.Address(text)}'");
        return null;
    }

    /// <summary>An http or https address with placeholders; null when it is missing or wrong.</summary>
    public static string? Template(this Field field)
    {
        string? text = field.Name();
        if (text is null)
        {
            return null;
        }

        field.CheckPlaceholders(text);
        if (IsHttp(Placeholders.ExpandUrl(text, Samples), out _) || (field.Path.StartsWith(ServerKeys, StringComparison.Ordinal) && IsPath(text)))
        {
            return text;
        }

        field.Wrong($"must be an address like http://127.0.0.1:9000/connect?device={{device}}, not '{Masking.Address(text)}'");
        return null;
    }

    // Of a server under test a path is enough: it stands beside the DM address.
    private static bool IsPath(string text) => text.StartsWith('/') && !text.StartsWith("//", StringComparison.Ordinal);

    /// <summary>Host and port of a datagram; null when it is missing or wrong.</summary>
    public static string? Datagram(this Field field)
    {
        string? text = field.Name();
        if (text is null)
        {
            return null;
        }

        Match match = HostAndPort().Match(text);
        if (match.Success
            && int.TryParse(match.Groups["port"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is > 0 and <= 65535
            && Uri.CheckHostName(match.Groups["host"].Value.Trim('[', ']')) != UriHostNameType.Unknown)
        {
            return text;
        }

        field.Wrong($"must be a host and a port like 127.0.0.1:2948 or [::1]:2948, not '{text}'");
        return null;
    }

    /// <summary>Reports words in braces that look like a slip in the name of a placeholder.</summary>
    public static void CheckPlaceholders(this Field field, string text)
    {
        foreach (Match match in Placeholder().Matches(text))
        {
            string name = match.Groups["name"].Value;
            if (!Placeholders.Names.Contains(name) && Nearest.One(name, Placeholders.Names) is { } near)
            {
                field.Wrong($"unknown placeholder {{{name}}}; did you mean {{{near}}}?");
            }
        }
    }

    private static bool IsHttp(string text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address) && (address.Scheme is "http" or "https") && address.Host.Length > 0;

    private static bool IsOwn(Uri address) => address.IsLoopback || IPAddress.TryParse(address.DnsSafeHost, out _);

    [GeneratedRegex(@"\A(?<host>\[[0-9A-Fa-f:.%]+\]|[^:\[\]\s/]+):(?<port>[0-9]{1,5})\z", RegexOptions.CultureInvariant)]
    private static partial Regex HostAndPort();

    [GeneratedRegex(@"\{(?<name>[A-Za-z]{2,20})\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
