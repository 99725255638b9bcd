namespace Fumo.Dm;

/// <summary>A challenge in a Status (element Chal): which credentials are asked for, and the next nonce.</summary>
public sealed record Chal : Element
{
    /// <summary>Type, Format and NextNonce.</summary>
    public Meta? Meta { get; init; }
}
