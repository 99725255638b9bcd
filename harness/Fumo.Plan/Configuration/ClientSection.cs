namespace Fumo.Plan;

/// <summary>A client under test: the harness plays the DM server.</summary>
public sealed record ClientSection
{
    /// <summary>How its process is started; null when it runs by itself.</summary>
    public LaunchSection? Launch { get; init; }

    /// <summary>How a session is brought about.</summary>
    public ConnectSection Connect { get; init; } = new() { Poll = true };

    /// <summary>What a reboot or power cut is; null when there is none.</summary>
    public ActionSection? Restart { get; init; }

    /// <summary>True when a reboot is an end and a new start of the launched process.</summary>
    public bool RestartByRelaunch { get; init; }

    /// <summary>What is done between scenarios; null for nothing.</summary>
    public ActionSection? Reset { get; init; }

    /// <summary>What acts for the person at the device; null for the person.</summary>
    public ActionSection? Operator { get; init; }

    /// <summary>DM address of the harness.</summary>
    public Uri Listen { get; init; } = new("http://127.0.0.1:0");

    /// <summary>What the client is told, when it differs from where the harness listens.</summary>
    public Uri? Advertise { get; init; }

    /// <summary>Where packages are served; null when they are hosted elsewhere.</summary>
    public PackageServerSection? PackageServer { get; init; } = new();

    /// <summary>Certificate and key of the harness; null without TLS.</summary>
    public TlsSection? Tls { get; init; }

    /// <summary>The only Source that is the implementation; null when any is.</summary>
    public string? Device { get; init; }

    /// <summary>URIs of the FUMO under test, one or two; empty for auto.</summary>
    public IReadOnlyList<string> Roots { get; init; } = [];

    /// <summary>URI of a dynamic x that the server adds; null for none.</summary>
    public string? Create { get; init; }

    /// <summary>How both sides prove who they are.</summary>
    public CredentialsSection Credentials { get; init; } = new();

    /// <summary>Packages by kind: good, corrupted, wrongDevice, unsigned, unacceptable, failing.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<PackageSection>> Packages { get; init; } =
        new Dictionary<string, IReadOnlyList<PackageSection>>();

    /// <summary>How a real update shows outside of the FUMO; null when it does not.</summary>
    public ObserveSection? Observe { get; init; }
}

/// <summary>How the implementation's process is started.</summary>
/// <param name="Command">Program and arguments with placeholders; empty for the reference implementation.</param>
/// <param name="IsReference">True for the embedded reference implementation.</param>
/// <param name="Faults">Faults of the reference implementation.</param>
/// <param name="Variants">Conformant variants of the reference implementation.</param>
public sealed record LaunchSection(
    IReadOnlyList<string> Command, bool IsReference, IReadOnlyList<string> Faults, IReadOnlyList<string> Variants);

/// <summary>How a session is brought about; exactly one is set.</summary>
public sealed record ConnectSection
{
    /// <summary>The client opens sessions by itself.</summary>
    public bool Poll { get; init; }

    /// <summary>Run each time a session is needed; null when not the way.</summary>
    public IReadOnlyList<string>? Command { get; init; }

    /// <summary>Sent each time a session is needed; null when not the way.</summary>
    public HttpActionSection? Http { get; init; }

    /// <summary>Host and port that take package #0 as a datagram; null when not the way.</summary>
    public string? Udp { get; init; }

    /// <summary>True to put the WSP header before package #0.</summary>
    public bool Wsp { get; init; }

    /// <summary>What a person is asked to do; null when not the way.</summary>
    public string? Manual { get; init; }
}

/// <summary>Something that is done outside of DM; exactly one is set.</summary>
public sealed record ActionSection
{
    /// <summary>Program and arguments with placeholders.</summary>
    public IReadOnlyList<string>? Command { get; init; }

    /// <summary>An HTTP request.</summary>
    public HttpActionSection? Http { get; init; }

    /// <summary>What a person is asked to do.</summary>
    public string? Manual { get; init; }

    /// <summary>True when the implementation does it by itself.</summary>
    public bool Auto { get; init; }
}

/// <summary>An HTTP request that makes something happen.</summary>
/// <param name="Method">GET, POST, …</param>
/// <param name="Url">Address with placeholders.</param>
/// <param name="Body">Body with placeholders; null for none.</param>
/// <param name="Headers">Header fields.</param>
public sealed record HttpActionSection(string Method, string Url, string? Body, IReadOnlyDictionary<string, string> Headers);

/// <summary>Where packages are served.</summary>
public sealed record PackageServerSection
{
    /// <summary>Address to listen at; null for the DM port.</summary>
    public Uri? Listen { get; init; }

    /// <summary>What the client is told, when it differs.</summary>
    public Uri? Advertise { get; init; }

    /// <summary>auto, always or never: whether PkgURL names an OMA download descriptor.</summary>
    public string Descriptor { get; init; } = "auto";
}

/// <summary>Files for TLS, PEM, absolute paths.</summary>
public sealed record TlsSection
{
    /// <summary>Certificate of the harness as a server.</summary>
    public string? Certificate { get; init; }

    /// <summary>Its key.</summary>
    public string? Key { get; init; }

    /// <summary>Certificate authority to trust.</summary>
    public string? Ca { get; init; }

    /// <summary>Certificate of the harness as a client.</summary>
    public string? ClientCertificate { get; init; }
}

/// <summary>How both sides prove who they are.</summary>
public sealed record CredentialsSection
{
    /// <summary>none, basic, md5 or hmac.</summary>
    public string Scheme { get; init; } = "none";

    /// <summary>Name, secret and first nonce of the client.</summary>
    public PartySection? Client { get; init; }

    /// <summary>Id, secret and first nonce of the server.</summary>
    public PartySection? Server { get; init; }

    /// <summary>When the server sends credentials: challenge, first, every or never.</summary>
    public string Send { get; init; } = "challenge";
}

/// <summary>Name, secret and nonce of one party.</summary>
/// <param name="Name">User name, or server identifier.</param>
/// <param name="Secret">The secret.</param>
/// <param name="Nonce">The nonce to begin with, decoded; empty when none is agreed.</param>
public sealed record PartySection(string Name, string Secret, ReadOnlyMemory<byte> Nonce);

/// <summary>One package.</summary>
public sealed record PackageSection
{
    /// <summary>Absolute path of the file; null when hosted elsewhere.</summary>
    public string? File { get; init; }

    /// <summary>Address of a package that is hosted elsewhere; null for a file.</summary>
    public Uri? Url { get; init; }

    /// <summary>Media type.</summary>
    public string ContentType { get; init; } = "application/octet-stream";

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>The version that it brings.</summary>
    public string? Version { get; init; }

    /// <summary>The version that it starts from; null for any.</summary>
    public string? From { get; init; }
}

/// <summary>How something is read outside of the wire; exactly one of node, command and http is set.</summary>
public sealed record ObserveSection
{
    /// <summary>A node of the tree.</summary>
    public string? Node { get; init; }

    /// <summary>A program whose output is read.</summary>
    public IReadOnlyList<string>? Command { get; init; }

    /// <summary>An address whose answer is read.</summary>
    public HttpActionSection? Http { get; init; }

    /// <summary>JSON path to the state, for a server.</summary>
    public string? State { get; init; }

    /// <summary>JSON path to the result code, for a server.</summary>
    public string? ResultCode { get; init; }
}
