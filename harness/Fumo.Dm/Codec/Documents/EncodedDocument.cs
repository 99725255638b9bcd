using System.Diagnostics.CodeAnalysis;

namespace Fumo.Dm;

/// <summary>XML text as WBXML octets, or the reason why there are none.</summary>
public sealed class EncodedDocument
{
    private EncodedDocument(ReadOnlyMemory<byte> octets, DmReadError? error) => (Octets, Error) = (octets, error);

    /// <summary>The document; empty when there is none.</summary>
    public ReadOnlyMemory<byte> Octets { get; }

    /// <summary>Why there is none; null when there is.</summary>
    public DmReadError? Error { get; }

    /// <summary>True when there are octets.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsEncoded => Error is null;

    internal static EncodedDocument Of(byte[] octets) => new(octets, null);

    internal static EncodedDocument Failed(DmReadError error) => new(default, error);
}
