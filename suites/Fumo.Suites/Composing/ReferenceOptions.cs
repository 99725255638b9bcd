using Fumo.Dm;
using Fumo.Plan;
using Fumo.Reference;
using Fumo.Session;

namespace Fumo.Suites;

/// <summary>A reference device that fits a configuration: same names, same secrets, same objects.</summary>
internal static class ReferenceOptions
{
    /// <summary>The options of such a device.</summary>
    /// <param name="client">The configuration's client section.</param>
    /// <param name="encoding">auto, xml or wbxml.</param>
    /// <param name="server">The DM address of the harness.</param>
    /// <param name="seed">Seed of its nonces and session ids.</param>
    public static ReferenceDeviceOptions From(ClientSection client, string encoding, Uri server, int seed)
    {
        ReferenceDeviceOptions options = new() { Server = server };
        return options with
        {
            DeviceId = client.Device ?? options.DeviceId,
            Credentials = Credentials(client.Credentials),
            ClientNonce = client.Credentials.Client?.Nonce ?? default,
            ServerNonce = client.Credentials.Server?.Nonce ?? default,
            Encoding = encoding is "wbxml" ? DmEncoding.Wbxml : DmEncoding.Xml,
            Roots = client.Create is { } created ? [created] : client.Roots.Count > 0 ? client.Roots : options.Roots,
            HasDynamicRoots = client.Create is not null,
            RequestsUpdate = true,
            OperationTime = TimeSpan.FromMilliseconds(20),
            DownloadRoom = RoomFor(client.Packages.Values.SelectMany(kind => kind)),
            RedeliveryDelay = TimeSpan.FromMilliseconds(500),
            Faults = client.Launch?.Faults ?? [],
            Variants = client.Launch?.Variants ?? [],
            Seed = seed,
        };
    }

    // As little as will do: it has to run full when a download never ends.
    private static long RoomFor(IEnumerable<PackageSection> packages)
    {
        const long Least = 256 * 1024;
        return packages.Select(package => package.File).Where(File.Exists).Select(file => new FileInfo(file!).Length).Append(Least).Max();
    }

    private static ClientCredentials Credentials(CredentialsSection credentials) => new()
    {
        Scheme = Enum.Parse<AuthenticationScheme>(credentials.Scheme, ignoreCase: true),
        Name = credentials.Client?.Name ?? "",
        Secret = credentials.Client?.Secret,
        ServerId = credentials.Server?.Name ?? "",
        ServerSecret = credentials.Server?.Secret,
        IsServerRequired = credentials.Server is not null && credentials.Send is not "never",
    };
}
