namespace Fumo.Dm;

/// <summary>Status codes as DM 1.2 uses them (DM Representation Protocol 1.2.1, status tables; SyncML Common).</summary>
public enum StatusCode
{
    /// <summary>Done; for a SyncHdr: this message is accepted.</summary>
    Ok = 200,

    /// <summary>Accepted, the outcome follows later.</summary>
    AcceptedForProcessing = 202,

    /// <summary>Credentials accepted for the whole session.</summary>
    AuthenticationAccepted = 212,

    /// <summary>Chunk of a large object taken and kept.</summary>
    ChunkedItemAccepted = 213,

    /// <summary>The user cancelled.</summary>
    OperationCancelled = 214,

    /// <summary>Not executed.</summary>
    NotExecuted = 215,

    /// <summary>Rolled back with its Atomic.</summary>
    AtomicRollBackOk = 216,

    /// <summary>Nothing changed; for a confirmation: the user said no.</summary>
    NotModified = 304,

    /// <summary>The command is malformed.</summary>
    BadRequest = 400,

    /// <summary>Credentials refused.</summary>
    InvalidCredentials = 401,

    /// <summary>Forbidden for other reasons than access control.</summary>
    Forbidden = 403,

    /// <summary>No such node.</summary>
    NotFound = 404,

    /// <summary>The command is not allowed on this target.</summary>
    CommandNotAllowed = 405,

    /// <summary>The optional feature is not supported.</summary>
    OptionalFeatureNotSupported = 406,

    /// <summary>Credentials are missing.</summary>
    MissingCredentials = 407,

    /// <summary>The user did not answer in time.</summary>
    RequestTimeout = 408,

    /// <summary>Parameters are missing or invalid.</summary>
    IncompleteCommand = 412,

    /// <summary>Larger than the recipient takes.</summary>
    RequestEntityTooLarge = 413,

    /// <summary>The address is too long.</summary>
    UriTooLong = 414,

    /// <summary>Media type or format not supported.</summary>
    UnsupportedMediaTypeOrFormat = 415,

    /// <summary>The requested size cannot be served.</summary>
    RequestedSizeTooBig = 416,

    /// <summary>The node exists already.</summary>
    AlreadyExists = 418,

    /// <summary>No room.</summary>
    DeviceFull = 420,

    /// <summary>The chunks do not add up to the announced size.</summary>
    SizeMismatch = 424,

    /// <summary>Refused by the access control list.</summary>
    PermissionDenied = 425,

    /// <summary>Failed for no nearer reason.</summary>
    CommandFailed = 500,

    /// <summary>The command is not implemented.</summary>
    NotImplemented = 501,

    /// <summary>VerDTD not supported.</summary>
    DtdVersionNotSupported = 505,

    /// <summary>Processing error.</summary>
    ProcessingError = 506,

    /// <summary>The Atomic failed.</summary>
    AtomicFailed = 507,

    /// <summary>The data store failed.</summary>
    DataStoreFailure = 510,

    /// <summary>VerProto not supported.</summary>
    ProtocolVersionNotSupported = 513,

    /// <summary>The roll-back failed.</summary>
    AtomicRollBackFailed = 516,

    /// <summary>The Atomic's response does not fit a message.</summary>
    AtomicResponseTooLarge = 517,
}
