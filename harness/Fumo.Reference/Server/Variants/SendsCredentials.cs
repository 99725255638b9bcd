using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Credentials go when the server likes, not only when it is asked.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What it does.</param>
/// <param name="when">When they go.</param>
public sealed class SendsCredentials(string id, string title, CredentialSending when) : ServerVariant(id, title, "L-SEC-01")
{
    /// <inheritdoc/>
    public override DmServerOptions Engine(DmServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with { Authentication = options.Authentication with { Send = when } };
    }
}
