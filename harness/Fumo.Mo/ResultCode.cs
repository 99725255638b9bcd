namespace Fumo.Mo;

/// <summary>The result codes with a meaning of their own (FUMO 1.0.2, 6.2.4, table 2).</summary>
public enum ResultCode
{
    /// <summary>Done.</summary>
    Successful = 200,

    /// <summary>The management client went wrong.</summary>
    ManagementClientError = 400,

    /// <summary>The user cancelled.</summary>
    UserCancelled = 401,

    /// <summary>The package is corrupted.</summary>
    CorruptedPackage = 402,

    /// <summary>The package is for another device.</summary>
    PackageMismatch = 403,

    /// <summary>The package's signature does not hold.</summary>
    FailedValidation = 404,

    /// <summary>The package is not acceptable.</summary>
    NotAcceptable = 405,

    /// <summary>The download server refused the credentials.</summary>
    AlternateDownloadAuthentication = 406,

    /// <summary>The download took too long.</summary>
    AlternateDownloadTimeout = 407,

    /// <summary>The operation is not implemented.</summary>
    NotImplemented = 408,

    /// <summary>An error without a code of its own.</summary>
    UndefinedError = 409,

    /// <summary>The firmware could not be updated.</summary>
    UpdateFailed = 410,

    /// <summary>The URL is malformed or leads nowhere.</summary>
    BadUrl = 411,

    /// <summary>The download server cannot be reached.</summary>
    AlternateDownloadServerUnavailable = 412,

    /// <summary>The download server answered with an error.</summary>
    AlternateDownloadServerError = 500,

    /// <summary>No room for the download.</summary>
    DownloadOutOfMemory = 501,

    /// <summary>No room for the update.</summary>
    UpdateOutOfMemory = 502,

    /// <summary>The network failed during the download.</summary>
    DownloadNetworkTrouble = 503,
}
