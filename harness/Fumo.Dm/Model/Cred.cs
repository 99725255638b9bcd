namespace Fumo.Dm;

/// <summary>Credentials in a SyncHdr (element Cred): Meta tells scheme and Format, Data is base64 text.</summary>
public sealed record Cred : Element
{
    /// <summary>Type (syncml:auth-basic, syncml:auth-md5) and Format.</summary>
    public Meta? Meta { get; init; }

    /// <summary>The credential itself.</summary>
    public DataValue? Data { get; init; }
}
