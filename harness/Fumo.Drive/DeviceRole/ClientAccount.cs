using Fumo.Dm;
using Fumo.Plan;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>How a played device reaches its server and proves itself.</summary>
/// <param name="Server">The DM address.</param>
/// <param name="Credentials">Names, secrets and schemes.</param>
internal sealed record ClientAccount(Uri Server, ClientCredentials Credentials)
{
    /// <summary>The account that a configuration gives a device; the user name may hold {device}.</summary>
    public static ClientAccount From(CredentialsSection credentials, LaunchContext context) => new(context.Dm, new ClientCredentials
    {
        Scheme = Enum.Parse<AuthenticationScheme>(credentials.Scheme, ignoreCase: true),
        Name = context.Fill(credentials.Client?.Name ?? ""),
        Secret = credentials.Client?.Secret,
        ServerId = credentials.Server?.Name ?? "",
        ServerSecret = string.IsNullOrEmpty(credentials.Server?.Secret) ? null : credentials.Server.Secret,
        IsServerRequired = credentials.Server is { Secret.Length: > 0 } && credentials.Send is not "never",
    });
}
