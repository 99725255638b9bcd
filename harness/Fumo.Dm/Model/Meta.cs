namespace Fumo.Dm;

/// <summary>Meta information (element Meta with the children of MetInf 1.2). Absent children are null; text is kept as it stood.</summary>
public sealed record Meta : Element
{
    /// <summary>Format of the data: chr, int, bin, b64, node, …</summary>
    public string? Format { get; init; }

    /// <summary>Media type, authentication scheme, alert type, or management object identifier.</summary>
    public string? Type { get; init; }

    /// <summary>Importance of an alert: fatal, critical, minor, warning, informational, harmless, indeterminate.</summary>
    public string? Mark { get; init; }

    /// <summary>Octets of the data as transported, decimal.</summary>
    public string? Size { get; init; }

    /// <summary>Next nonce, base64.</summary>
    public string? NextNonce { get; init; }

    /// <summary>Largest message that the sender takes, in octets, decimal.</summary>
    public string? MaxMsgSize { get; init; }

    /// <summary>Largest object that the sender takes, in octets, decimal.</summary>
    public string? MaxObjSize { get; init; }

    /// <summary>Experimental meta information, in order.</summary>
    public IReadOnlyList<string> Emi { get; init; } = [];

    /// <summary>Version of the object.</summary>
    public string? Version { get; init; }

    /// <summary>True when the children stood inside a MetInf element.</summary>
    public bool IsWrapped { get; init; }
}
