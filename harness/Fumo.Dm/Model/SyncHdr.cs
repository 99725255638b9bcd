namespace Fumo.Dm;

/// <summary>The message header (DM Protocol 1.2.1, packages 1 to 4, element SyncHdr). Absent children are null.</summary>
public sealed record SyncHdr : Element
{
    /// <summary>The value that DM 1.2 prescribes for VerDTD.</summary>
    public const string VerDtd12 = "1.2";

    /// <summary>The value that DM 1.2 prescribes for VerProto.</summary>
    public const string VerProtoDm12 = "DM/1.2";

    /// <summary>Version of the representation, "1.2".</summary>
    public string? VerDtd { get; init; }

    /// <summary>Version of the protocol, "DM/1.2".</summary>
    public string? VerProto { get; init; }

    /// <summary>The session's id, the same in all its messages.</summary>
    public string? SessionId { get; init; }

    /// <summary>The message's number; each side counts its own.</summary>
    public string? MsgId { get; init; }

    /// <summary>The recipient: server URL in client messages, device id in server messages.</summary>
    public Location? Target { get; init; }

    /// <summary>The originator; LocName carries the user name that belongs to an MD5 digest.</summary>
    public Location? Source { get; init; }

    /// <summary>Where the next message goes, if elsewhere.</summary>
    public string? RespUri { get; init; }

    /// <summary>True when the element NoResp is there; DM does not use it.</summary>
    public bool HasNoResp { get; init; }

    /// <summary>Credentials; DM allows them nowhere else.</summary>
    public Cred? Cred { get; init; }

    /// <summary>MaxMsgSize and MaxObjSize of the sender.</summary>
    public Meta? Meta { get; init; }
}
