using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Credentials go when the server likes, not only when it is asked.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">What it does.</param>
/// <param name="when">When they go.</param>
public sealed class SendsCredentials(string id, string title, CredentialSending when) : ServerVariant(id, title, "L-SEC-01")
{
    // A digest in each message needs a nonce for each; the device hands one over only with a challenge.
    /// <inheritdoc/>
    public override BehaviourSetup Setup => when == CredentialSending.Every ? new BehaviourSetup { Scheme = "basic" } : BehaviourSetup.Usual;

    /// <inheritdoc/>
    public override DmServerOptions Engine(DmServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options with { Authentication = options.Authentication with { Send = when } };
    }
}
