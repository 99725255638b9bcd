using System.Net;

namespace Fumo.Drive;

/// <summary>What others are told of an address that is listened at.</summary>
internal static class Addresses
{
    /// <summary>The address with a path; one that stands for every interface is told as the loopback.</summary>
    public static Uri WithPath(Uri address, string path)
    {
        UriBuilder told = new(address) { Path = path, Query = "" };
        if (IPAddress.TryParse(address.Host.Trim('[', ']'), out IPAddress? host) && (host.Equals(IPAddress.Any) || host.Equals(IPAddress.IPv6Any)))
        {
            told.Host = "127.0.0.1";
        }

        return told.Uri;
    }
}
