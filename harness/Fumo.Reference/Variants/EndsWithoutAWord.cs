using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A server whose credentials are wrong gets no answer: the session ends without a word (DM Protocol 1.2.1, 2.4).</summary>
public sealed class EndsWithoutAWord : DeviceVariant
{
    private static readonly Uri Nowhere = new("http://nowhere.invalid/");
    private bool isOver;

    /// <summary>The variant.</summary>
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public EndsWithoutAWord() : base("P20", "says nothing to a server whose credentials are wrong", "L-SEC-01") => Settles = Aspects.Credentials;

    /// <inheritdoc/>
    public override ValueTask<SyncMl> SendingAsync(SyncMl message)
    {
        ArgumentNullException.ThrowIfNull(message);
        isOver = message.HeaderStatus() is { Code: (int)StatusCode.InvalidCredentials };
        return ValueTask.FromResult(message);
    }

    /// <inheritdoc/>
    public override WebRequest Requesting(WebRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return isOver ? request with { Uri = Nowhere } : request;
    }
}
