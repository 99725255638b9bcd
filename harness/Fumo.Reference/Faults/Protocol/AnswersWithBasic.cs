using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>The first challenge is answered with other credentials than it asks for.</summary>
public sealed class AnswersWithBasic() : DeviceFault(
    "D34", "answers the first challenge, which asks for a digest, with name and password", "L-SEC-08", "dm.challenge-scheme")
{
    private bool isDone;

    /// <inheritdoc/>
    public override ValueTask<SyncMl> SendingAsync(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (isDone || message.Header.Cred is null || message.HeaderStatus() is null)
        {
            return ValueTask.FromResult(message);
        }

        isDone = true;
        (string name, string secret) = (Device.Options.Credentials.Name, Device.Options.Credentials.Secret ?? string.Empty);
        return ValueTask.FromResult(message.WithHeader(header => header with
        {
            Cred = new Cred
            {
                Meta = new Meta { Format = "b64", Type = CredentialType.Of(AuthenticationScheme.Basic) },
                Data = DataValue.OfText(Digest.Basic(name, secret)),
            },
        }));
    }
}
