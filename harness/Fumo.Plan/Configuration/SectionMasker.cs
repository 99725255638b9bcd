using System.Text.Json.Nodes;

namespace Fumo.Plan;

/// <summary>Writes the sections of both roles; secrets as a mask.</summary>
internal static class SectionMasker
{
    /// <summary>The section of a client under test.</summary>
    public static JsonObject Client(ClientSection client) => Json.Object(
        ("launch", Launch(client.Launch)),
        ("connect", Connect(client.Connect)),
        ("restart", client.RestartByRelaunch ? "relaunch" : Action(client.Restart)),
        ("reset", Action(client.Reset)),
        ("operator", Action(client.Operator)),
        ("listen", Address(client.Listen)),
        ("advertise", Address(client.Advertise)),
        ("packageServer", client.PackageServer is { } server
            ? Json.Object(("listen", Address(server.Listen)), ("advertise", Address(server.Advertise)), ("descriptor", server.Descriptor))
            : "none"),
        ("tls", Tls(client.Tls)),
        ("device", client.Device),
        ("root", client.Roots.Count == 0 ? "auto" : Json.Texts(client.Roots)),
        ("create", client.Create),
        ("credentials", Credentials(client.Credentials)),
        ("packages", Json.Map(client.Packages, packages => Json.List(packages, Package))),
        ("observe", Observe(client.Observe)));

    /// <summary>The section of a server under test.</summary>
    public static JsonObject Server(ServerSection server) => Json.Object(
        ("launch", Launch(server.Launch)),
        ("url", Address(server.Url)),
        ("tls", Tls(server.Tls)),
        ("headers", Headers(server.Headers)),
        ("proxy", Address(server.Proxy)),
        ("credentials", Credentials(server.Credentials)),
        ("device", server.Devices.Count == 0 ? null : Device(server.Devices[0])),
        ("devices", Json.List(server.Devices.Skip(1), Device)),
        ("discovery", server.Discovery),
        ("offers", Json.Map(server.Offers, Action)),
        ("observe", Observe(server.Observe)));

    private static JsonNode? Launch(LaunchSection? launch) => launch switch
    {
        null => null,
        { IsReference: false } => Json.Texts(launch.Command),
        { Faults.Count: 0, Variants.Count: 0 } => "reference",
        _ => Json.Object(("reference", Json.Object(("fault", Json.Texts(launch.Faults)), ("variant", Json.Texts(launch.Variants))))),
    };

    private static JsonObject Connect(ConnectSection connect) => Json.Object(
        ("poll", connect.Poll ? true : null),
        ("command", Json.Texts(connect.Command)),
        ("http", Http(connect.Http)),
        ("udp", connect.Udp),
        ("wsp", connect.Udp is null ? null : connect.Wsp),
        ("manual", connect.Manual));

    private static JsonObject? Action(ActionSection? action) => action is null ? null : Json.Object(
        ("command", Json.Texts(action.Command)),
        ("http", Http(action.Http)),
        ("manual", action.Manual),
        ("auto", action.Auto ? true : null));

    private static JsonObject? Http(HttpActionSection? http) => http is null ? null : Json.Object(
        ("method", http.Method),
        ("url", http.Url),
        ("body", http.Body),
        ("headers", http.Headers.Count == 0 ? null : Headers(http.Headers)));

    private static JsonObject Headers(IReadOnlyDictionary<string, string> headers) =>
        Json.Object(headers.Select(header => (header.Key, (JsonNode?)(SecretWords.IsIn(header.Key) ? Masking.Mask : header.Value))));

    private static JsonObject? Tls(TlsSection? tls) => tls is null ? null : Json.Object(
        ("certificate", tls.Certificate), ("key", tls.Key), ("ca", tls.Ca), ("clientCertificate", tls.ClientCertificate));

    private static JsonObject Credentials(CredentialsSection credentials) => Json.Object(
        ("scheme", credentials.Scheme),
        ("client", Party("name", credentials.Client, null)),
        ("server", Party("id", credentials.Server, credentials.Send)));

    private static JsonObject? Party(string name, PartySection? party, string? send) => party is null ? null : Json.Object(
        (name, party.Name.Length == 0 ? null : party.Name),
        ("secret", party.Secret.Length == 0 ? null : Masking.Mask),
        ("nonce", party.Nonce.IsEmpty ? null : "base64:" + Convert.ToBase64String(party.Nonce.Span)),
        ("send", send));

    private static JsonObject Package(PackageSection package) => Json.Object(
        ("file", package.File),
        ("url", Address(package.Url)),
        ("contentType", package.ContentType),
        ("name", package.Name),
        ("version", package.Version),
        ("from", package.From));

    private static JsonObject? Observe(ObserveSection? observe) => observe is null ? null : Json.Object(
        ("node", observe.Node),
        ("command", Json.Texts(observe.Command)),
        ("http", Http(observe.Http)),
        ("state", observe.State),
        ("resultCode", observe.ResultCode));

    private static JsonObject Device(DeviceSection device) => Json.Object(
        ("id", device.Id), ("manufacturer", device.Manufacturer), ("model", device.Model), ("firmware", device.Firmware), ("root", device.Root));

    private static string? Address(Uri? address) => address?.OriginalString;
}
