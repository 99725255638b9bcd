using Fumo.Plan;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>How the DM server behaves under a configuration.</summary>
internal static class ServerOptions
{
    public static DmServerOptions From(ClientSection client, DeviceUnderTest device, TimeoutSection timeouts, Uri address, TimeProvider time) => new()
    {
        Source = address.AbsoluteUri,
        RespUriOf = session => RespUri(address, session),
        Authentication = ServerCredentials.From(client.Credentials),
        Silence = timeouts.Session,
        Admits = device.MayBe,
        Time = time,
    };

    // Another address than the first message's, so that it shows whether RespURI is heard; the query leads to the same place.
    private static string RespUri(Uri address, string session) =>
        $"{address.GetLeftPart(UriPartial.Path)}{(address.Query.Length > 0 ? $"{address.Query}&" : "?")}session={Uri.EscapeDataString(session)}";
}
