using System.Diagnostics.CodeAnalysis;

namespace Fumo.Dm;

/// <summary>A document, or the reason why there is none.</summary>
public sealed class DmReadResult
{
    private DmReadResult(DmDocument? document, DmReadError? error) => (Document, Error) = (document, error);

    /// <summary>What was read; null when the octets are no message.</summary>
    public DmDocument? Document { get; }

    /// <summary>Why nothing was read; null when there is a document.</summary>
    public DmReadError? Error { get; }

    /// <summary>True when there is a document.</summary>
    [MemberNotNullWhen(true, nameof(Document))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsRead => Document is not null;

    /// <summary>A reading that made sense.</summary>
    /// <param name="document">What was read.</param>
    public static DmReadResult Of(DmDocument document) => new(document, null);

    /// <summary>A reading that failed.</summary>
    /// <param name="error">Why.</param>
    public static DmReadResult Failed(DmReadError error) => new(null, error);
}
