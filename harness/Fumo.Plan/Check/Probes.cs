namespace Fumo.Plan;

/// <summary>What there is to try in a configuration.</summary>
internal static class Probes
{
    private static readonly Dictionary<string, string> NoValues = Placeholders.Names.ToDictionary(name => name, _ => "x");

    /// <summary>Every address and program, in the order of the file.</summary>
    public static IEnumerable<Probe> Of(RunConfiguration configuration) =>
        (configuration.Client is { } client ? OfClient(client) : [])
        .Concat(configuration.Server is { } server ? OfServer(server) : []);

    private static IEnumerable<Probe> OfClient(ClientSection client)
    {
        // What is launched listens only once it runs: of its addresses no more than the name can be tried.
        ProbeKind kind = client.Launch is null ? ProbeKind.Connect : ProbeKind.Name;
        return Program("client.launch", client.Launch?.Command)
            .Concat(Program("client.connect.command", client.Connect.Command))
            .Concat(Http(kind, "client.connect.http.url", client.Connect.Http))
            .Concat(Datagram("client.connect.udp", client.Connect.Udp))
            .Concat(Action(kind, "client.restart", client.Restart))
            .Concat(Action(kind, "client.reset", client.Reset))
            .Concat(Action(kind, "client.operator", client.Operator))
            .Concat(Address(ProbeKind.Listen, "client.listen", client.Listen))
            .Concat(Address(ProbeKind.Name, "client.advertise", client.Advertise))
            .Concat(Address(ProbeKind.Listen, "client.packageServer.listen", OwnPort(client)))
            .Concat(Address(ProbeKind.Name, "client.packageServer.advertise", client.PackageServer?.Advertise))
            .Concat(client.Packages.SelectMany(kind => kind.Value.SelectMany(package => Address(ProbeKind.Connect, $"client.packages.{kind.Key}.url", package.Url))))
            .Concat(Program("client.observe.command", client.Observe?.Command))
            .Concat(Http(kind, "client.observe.http.url", client.Observe?.Http));
    }

    private static IEnumerable<Probe> OfServer(ServerSection server)
    {
        ProbeKind kind = server.Launch is null ? ProbeKind.Connect : ProbeKind.Name;
        return Program("server.launch", server.Launch?.Command)
            .Concat(Address(server.Proxy is null ? kind : ProbeKind.Name, "server.url", server.Launch is { IsReference: true } ? null : server.Url))
            .Concat(Address(ProbeKind.Connect, "server.proxy", server.Proxy))
            .Concat(server.Offers.SelectMany(offer => Action(kind, $"server.offers.{offer.Key}", offer.Value)))
            .Concat(Program("server.observe.command", server.Observe?.Command))
            .Concat(Http(kind, "server.observe.http.url", server.Observe?.Http));
    }

    private static Uri? OwnPort(ClientSection client) =>
        client.PackageServer?.Listen is { } listen && (listen.Port == 0 || listen.Port != client.Listen.Port) ? listen : null;

    private static IEnumerable<Probe> Action(ProbeKind kind, string key, ActionSection? action) =>
        Program(key + ".command", action?.Command).Concat(Http(kind, key + ".http.url", action?.Http));

    private static IEnumerable<Probe> Program(string key, IReadOnlyList<string>? command) =>
        command is [string program, ..] && !program.StartsWith('{') ? [new Probe(ProbeKind.Program, key, program, "", 0)] : [];

    private static IEnumerable<Probe> Datagram(string key, string? address) =>
        address is null ? [] : [new Probe(ProbeKind.Name, key, address, address[..address.LastIndexOf(':')].Trim('[', ']'), 0)];

    // An address that begins with a placeholder is the harness's own.
    private static IEnumerable<Probe> Http(ProbeKind kind, string key, HttpActionSection? http) =>
        http is null || http.Url.StartsWith('{') ? [] : Address(kind, key, new Uri(Placeholders.ExpandUrl(http.Url, NoValues)));

    private static IEnumerable<Probe> Address(ProbeKind kind, string key, Uri? address) =>
        address is null ? [] : [new Probe(kind, key, address.OriginalString, address.DnsSafeHost, address.Port)];
}
