namespace Fumo.Plan.Tests;

/// <summary>One file for each kind of mistake; » stands where the error must point.</summary>
internal static class Mistakes
{
    private const string Client = "implementation: {name: X, role: client}\nclient:\n";
    private const string Server = "implementation: {name: X, role: server}\nserver:\n";
    private const string Whole = "implementation: {name: X, role: client}\nclient: {connect: poll}\n";

    public static IEnumerable<TestCaseData> All() => Rows().Select(row => new TestCaseData(row.Yaml, row.Key, row.Message)
        .SetArgDisplayNames(row.Key.Length == 0 ? "(file)" : row.Key, row.Message));

    private static IEnumerable<(string Yaml, string Key, string Message)> Rows() =>
        Yaml().Concat(Top()).Concat(ClientSection()).Concat(Credentials()).Concat(Packages()).Concat(ServerSection()).Concat(Judging());

    private static IEnumerable<(string Yaml, string Key, string Message)> Yaml() =>
    [
        ("»", "", "empty"),
        ("»# only a comment\n", "", "empty"),
        ("»- a\n- b\n", "", "must be keys with values, not a list"),
        ("»just a text\n", "", "must be keys with values, not a single value"),
        ("implementation:\n»\tname: X\n", "", "a tab in the indentation"),
        ("implementation: »{name: X\nclient:\n", "", "not well-formed"),
        ("implementation: {name: »\"X}\n", "", "not well-formed"),
        ("implementation: \n  name: a»: b: c\n", "", "not well-formed"),
        ("implementation:\n  - a\n »b: c\n", "", "not well-formed"),
        ("implementation: »@x\n", "", "not well-formed"),
        ("implementation: »*nobody\n", "", "*nobody names nothing that stands before it"),
        ("implementation: &a [»*a]\n", "", "*a stands inside of what it names"),
        ("implementation: {name: X, role: client}\nclient: {connect: poll}\n»---\nmore: 1\n", "", "a second document"),
        ("implementation: {name: »\u0001X}\n", "", "control character (U+0001)"),
        (Whole + "»profile: strict\nprofile: field\n".Replace("»profile: strict\n", "profile: strict\n»", StringComparison.Ordinal), "profile", "given twice; line 3"),
        (Client + "  connect: {poll: true, »poll: true}\n", "client.connect.poll", "given twice; line 3"),
        (Whole + "? »[a, b]\n: 1\n", "", "a key is a text"),
        (Whole + "<<: »[1]\n".Replace("»[1]", "[»1]", StringComparison.Ordinal), "<<", "takes maps"),
    ];

    private static IEnumerable<(string Yaml, string Key, string Message)> Top() =>
    [
        ("»client: {connect: poll}\n", "implementation", "is required"),
        ("»implementaton: {name: X, role: client}\nclient: {connect: poll}\n", "implementaton", "did you mean 'implementation'?"),
        ("implementation: »X\nclient: {connect: poll}\n", "implementation", "must be keys with values, not a single value"),
        ("implementation: »{role: client}\nclient: {connect: poll}\n", "implementation.name", "is required"),
        ("implementation: {»name: , role: client}\nclient: {connect: poll}\n", "implementation.name", "without a value"),
        ("implementation: {name: »\"  \", role: client}\nclient: {connect: poll}\n", "implementation.name", "must not be empty"),
        ("implementation: {name: »[X], role: client}\nclient: {connect: poll}\n", "implementation.name", "must be a text, not a list"),
        ("implementation: »{name: X}\nclient: {connect: poll}\n", "implementation.role", "is required"),
        ("implementation: {name: X, role: »both}\nclient: {connect: poll}\n", "implementation.role", "must be client or server"),
        ("»implementation: {name: X, role: client}\n", "client", "is required"),
        ("implementation: {name: X, role: client}\n»client:\n", "client", "without a value"),
        ("»implementation: {name: X, role: server}\nclient: {connect: poll}\n", "server", "is required"),
        ("implementation: {name: X, role: client}\nclient:\n»connect: {poll: true}\n", "connect", "belongs below 'client'"),
        ("implementation: {name: X, role: server}\nserver:\n»url: http://h/\n", "url", "belongs below 'server'"),
        (Whole + "»wibble: 1\n", "wibble", "unknown key; known here: implementation, client, server"),
        (Whole + "»time-outs: {quiet: 1s}\n", "time-outs", "did you mean 'timeouts'?"),
        (Whole + "timeouts: {quiet: »3}\n", "timeouts.quiet", "500ms, 30s or 10m"),
        (Whole + "timeouts: {quiet: »3 seconds}\n", "timeouts.quiet", "must be a duration"),
        (Whole + "timeouts: {quiet: »-3s}\n", "timeouts.quiet", "must be a duration"),
        (Whole + "timeouts: {connect: »0s}\n", "timeouts.connect", "more than 0"),
        (Whole + "timeouts: {operation: »999999999h}\n", "timeouts.operation", "at most 7 days"),
        (Whole + "timeouts: {»operations: 1s}\n", "timeouts.operations", "did you mean 'operation'?"),
        (Whole + "encoding: »wbmxl\n", "encoding", "did you mean 'wbxml'?"),
        (Whole + "profile: »lenient\n", "profile", "must be strict or field"),
        (Whole + "gate: {dm: »yes}\n", "gate.dm", "must be true or false, not 'yes'"),
    ];

    private static IEnumerable<(string Yaml, string Key, string Message)> ClientSection() =>
    [
        (Client + "  connect: {poll: true, »manual: Press}\n", "client.connect.manual", "only one of poll, command, http, udp or manual"),
        (Client + "  »connect: {}\n".Replace("»connect: ", "connect: »", StringComparison.Ordinal), "client.connect", "one of poll, command, http, udp or manual is required"),
        (Client + "  connect: »{poll: false}\n", "client.connect", "one of command, http, udp or manual is required"),
        (Client + "  connect: {»pol: true}\n", "client.connect.pol", "did you mean 'poll'?"),
        (Client + "  connect: »polling\n", "client.connect", "must be poll, or one of"),
        (Client + "  connect: {poll: »maybe}\n", "client.connect.poll", "must be true or false"),
        (Client + "  connect: {udp: »\"127.0.0.1\"}\n", "client.connect.udp", "must be a host and a port"),
        (Client + "  connect: {udp: »\"127.0.0.1:99999\"}\n", "client.connect.udp", "must be a host and a port"),
        (Client + "  connect: {udp: »\"::1:80\"}\n", "client.connect.udp", "[::1]:2948"),
        (Client + "  connect: {poll: true, »wsp: true}\n", "client.connect.wsp", "goes with udp only"),
        (Client + "  connect: {http: {url: »\"127.0.0.1:9000\"}}\n", "client.connect.http.url", "must be an address"),
        (Client + "  connect: {http: »{method: POST}}\n", "client.connect.http.url", "is required"),
        (Client + "  connect: {http: {url: \"http://h/\", method: »post it}}\n", "client.connect.http.method", "GET or POST"),
        (Client + "  connect: {http: {url: »\"http://h/?d={devcie}\"}}\n", "client.connect.http.url", "did you mean {device}?"),
        (Client + "  connect: {http: {url: \"http://h/\", headers: {\"a b\": »c}}}\n", "client.connect.http.headers.a b", "no name of a header field"),
        (Client + "  connect: {command: »[]}\n", "client.connect.command", "must name a program"),
        (Client + "  connect: {command: »./wake it}\n", "client.connect.command", "[./wake, it]"),
        (Client + "  launch: »./acme --dm {dm}\n", "client.launch", "[./acme, --dm, \"{dm}\"]"),
        (Client + "  connect: {command: [./wake, »{a: b}]}\n", "client.connect.command[1]", "must be a text, not a map"),
        (Client + "  connect: {command: [./wake, »{dm}]}\n", "client.connect.command[1]", "{dm} wants quotes: \"{dm}\""),
        (Client + "  connect:\n    »poll:\n", "client.connect.poll", "without a value"),
        (Client + "  connect: {http: {url: http://h/?d=»{device}, method: GET}}\n", "", "wants quotes"),
        (Client + "  connect: {command: [./wake, »\"{sesion}\"]}\n", "client.connect.command[1]", "did you mean {session}?"),
        (Client + "  connect: {command: [»\"\"]}\n", "client.connect.command[0]", "must not be empty"),
        (Client + "  connect: {command: [\"a\", »\"\\0\"]}\n", "client.connect.command[1]", "NUL"),
        (Client + "  launch: {»refrence: {fault: [M29]}}\n", "client.launch.refrence", "did you mean 'reference'?"),
        (Client + "  launch: {reference: {fault: [»M31]}}\n", "client.launch.reference.fault[0]", "near it: M30"),
        (Client + "  launch: {reference: {variant: [»Z9]}}\n", "client.launch.reference.variant[0]", "there is A40"),
        (Client + "  restart: »relaunch\n", "client.restart", "needs 'client.launch'"),
        (Client + "  restart: »reboot\n", "client.restart", "must be relaunch"),
        (Client + "  restart: {command: [x], »manual: y}\n", "client.restart.manual", "only one of"),
        (Client + "  listen: »ftp://127.0.0.1\n", "client.listen", "must be http://"),
        (Client + "  listen: »http://*:80\n", "client.listen", "0.0.0.0"),
        (Client + "  listen: »https://127.0.0.1:0\n", "client.listen", "https needs 'client.tls'"),
        (Client + "  packageServer: {listen: »https://127.0.0.1:0}\n", "client.packageServer.listen", "https needs 'client.tls'"),
        (Client + "  packageServer: {descriptor: »often}\n", "client.packageServer.descriptor", "must be auto, always or never"),
        (Client + "  packageServer: »some\n", "client.packageServer", "or none"),
        (Client + "  advertise: »dm.example\n", "client.advertise", "must be an address"),
        (Client + "  tls: »{certificate: cert.pem}\n", "client.tls.key", "is required"),
        (Client + "  tls: {certificate: »none.pem, key: key.pem}\n", "client.tls.certificate", "/none.pem"),
        (Client + "  root: »[./A, ./B, ./C]\n", "client.root", "a list of two"),
        (Client + "  root: [./A, »./A]\n", "client.root[1]", "same object"),
        (Client + "  root: »/FUMO/\n", "client.root", "URI of a node"),
        (Client + "  create: »http://x/y\n", "client.create", "URI of a node"),
        (Client + "  observe: »{}\n", "client.observe", "one of node, command or http is required"),
    ];

    private static IEnumerable<(string Yaml, string Key, string Message)> Credentials() =>
    [
        (Client + "  credentials: »{client: {name: a, secret: b}}\n", "client.credentials.scheme", "is required"),
        (Client + "  credentials: {scheme: »digest, client: {name: a, secret: b}}\n", "client.credentials.scheme", "must be none, basic, md5 or hmac"),
        (Client + "  credentials: »{scheme: md5}\n", "client.credentials.client", "is required"),
        (Client + "  credentials: {scheme: md5, client: »{name: a}}\n", "client.credentials.client.secret", "is required"),
        (Client + "  credentials: {scheme: md5, client: »{secret: a}}\n", "client.credentials.client.name", "is required"),
        (Client + "  credentials: {scheme: md5, client: {name: a, secret: »\"${NOT_SET}\"}}\n", "client.credentials.client.secret", "variable NOT_SET is not set"),
        (Client + "  credentials: {scheme: md5, client: {name: a, secret: »\"${NOT\"}}\n", "client.credentials.client.secret", "'$${'"),
        (Client + "  credentials: {scheme: md5, client: {name: a, secret: b, nonce: »abc}}\n", "client.credentials.client.nonce", "must be 'base64:'"),
        (Client + "  credentials: {scheme: md5, client: {name: a, secret: b, nonce: »\"base64:a!b\"}}\n", "client.credentials.client.nonce", "no base64"),
        (Client + "  credentials: {scheme: none, server: {»send: first}}\n", "client.credentials.server.send", "needs a secret"),
        (Client + "  credentials: {scheme: none, server: {secret: s, send: »sometimes}}\n", "client.credentials.server.send", "must be challenge, first, every or never"),
        (Client + "  credentials: {scheme: none, server: {»name: s}}\n", "client.credentials.server.name", "unknown key; known here: id, secret, nonce, send"),
    ];

    private static IEnumerable<(string Yaml, string Key, string Message)> Packages() =>
    [
        (Client + "  packages: {good: {file: fw/1.bin, »url: \"http://h/1\"}}\n", "client.packages.good.url", "only one of file or url"),
        (Client + "  packages: {good: [{file: fw/1.bin}, »{version: \"1\"}]}\n", "client.packages.good[1]", "one of file or url is required"),
        (Client + "  packages: {good: {file: »fw/none.bin}}\n", "client.packages.good.file", "fw/none.bin"),
        (Client + "  packages: {good: {file: »fw}}\n", "client.packages.good.file", "is a folder"),
        (Client + "  packages: {good: »fw/none.bin}\n", "client.packages.good", "file not found"),
        (Client + "  packages: {good: {url: »\"h/1\"}}\n", "client.packages.good.url", "must be an address"),
        (Client + "  packages: {»corupted: {file: fw/1.bin}}\n", "client.packages.corupted", "did you mean 'corrupted'?"),
        (Client + "  packages: {good: »[]}\n", "client.packages.good", "at least one"),
        (Client + "  packages: »fw\n", "client.packages", "must be keys with values"),
    ];

    private static IEnumerable<(string Yaml, string Key, string Message)> ServerSection() =>
    [
        (Server + "  »device: {id: a}\n", "server.url", "is required"),
        (Server + "  url: »localhost:80\n", "server.url", "must be an address"),
        (Server + "  url: http://h/\n  discovery: »ddf\n", "server.discovery", "must be model or type"),
        (Server + "  url: http://h/\n  devices: [»{root: ./A}]\n", "server.devices[0].id", "is required"),
        (Server + "  url: http://h/\n  device: {id: a}\n  devices: [{id: »a}]\n", "server.devices[0].id", "another device"),
        (Server + "  url: http://h/\n  offers: {»updates: {auto: true}}\n", "server.offers.updates", "did you mean 'update'?"),
        (Server + "  url: http://h/\n  offers: {update: {auto: »false}}\n", "server.offers.update.auto", "can only be true"),
        (Server + "  url: http://h/\n  offers: {update: »auto}\n", "server.offers.update", "must be keys with values"),
        (Server + "  url: http://h/\n  headers: {X-A: »\"a\\nb\"}\n", "server.headers.X-A", "one line"),
        (Server + "  url: http://h/\n  observe: {http: http://h/, state: »state}\n", "server.observe.state", "JSON path"),
        (Server + "  url: http://h/\n  tls: {ca: »none.pem}\n", "server.tls.ca", "file not found"),
    ];

    private static IEnumerable<(string Yaml, string Key, string Message)> Judging() =>
    [
        (Whole + "ics: {FUMO-T-007: »true}\n", "ics.FUMO-T-007", "near it: FUMO-T-006"),
        (Whole + "ics: {FUMO-C-001: »true}\n", "ics.FUMO-C-001", "mandatory"),
        (Whole + "ics: {FUMO-T-006: »perhaps}\n", "ics.FUMO-T-006", "true or false"),
        (Whole + "interpretations: {state.writeable: »taken}\n", "interpretations.state.writeable", "near it: state.writable"),
        (Whole + "interpretations: {state.writable: »allowed}\n", "interpretations.state.writable", "must be refused, taken, strict or field"),
        (Whole + "waivers: [{rule: »alert.corelator, reason: r}]\n", "waivers[0].rule", "near it: alert.correlator"),
        (Whole + "waivers: [»{reason: r}]\n", "waivers[0].rule", "is required"),
        (Whole + "waivers: [»{rule: alert.correlator}]\n", "waivers[0].reason", "is required"),
        (Whole + "waivers: [{rule: alert.correlator, reason: r, until: »31.01.2027}]\n", "waivers[0].until", "2027-01-31"),
        (Whole + "waivers: [{rule: alert.correlator, reason: r, until: »2027-02-30}]\n", "waivers[0].until", "2027-01-31"),
        (Whole + "waivers: »{rule: alert.correlator, reason: r}\n", "waivers", "must be a list"),
    ];
}
