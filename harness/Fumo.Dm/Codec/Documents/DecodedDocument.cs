using System.Diagnostics.CodeAnalysis;

namespace Fumo.Dm;

/// <summary>Octets as readable XML, or the reason why there is none.</summary>
public sealed class DecodedDocument
{
    private DecodedDocument(DocumentKind? kind, string? text, DmReadError? error) => (Kind, Text, Error) = (kind, text, error);

    /// <summary>What the octets turned out to be; null when nobody knows.</summary>
    public DocumentKind? Kind { get; }

    /// <summary>Readable XML; null when there is none.</summary>
    public string? Text { get; }

    /// <summary>Why there is none; null when there is.</summary>
    public DmReadError? Error { get; }

    /// <summary>True when there is text.</summary>
    [MemberNotNullWhen(true, nameof(Text), nameof(Kind))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsDecoded => Text is not null;

    internal static DecodedDocument Of(DocumentKind kind, string text) => new(kind, text, null);

    internal static DecodedDocument Failed(DmReadError error) => new(null, null, error);
}
