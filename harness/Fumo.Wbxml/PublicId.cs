namespace Fumo.Wbxml;

/// <summary>Public identifiers of the documents that DM knows, as number and as text.</summary>
public static class PublicId
{
    /// <summary>The identifier stands in the string table.</summary>
    public const uint InStringTable = 0x00;

    /// <summary>Unknown or missing.</summary>
    public const uint Unknown = 0x01;

    /// <summary>SyncML 1.1.</summary>
    public const uint SyncMl11 = 0x0FD3;

    /// <summary>SyncML 1.2.</summary>
    public const uint SyncMl12 = 0x1201;

    /// <summary>SyncML 1.1 in words.</summary>
    public const string SyncMl11Text = "-//SYNCML//DTD SyncML 1.1//EN";

    /// <summary>SyncML 1.2 in words.</summary>
    public const string SyncMl12Text = "-//SYNCML//DTD SyncML 1.2//EN";

    /// <summary>DM device description 1.2; it has no number.</summary>
    public const string DmDdf12Text = "-//OMA//DTD-DM-DDF 1.2//EN";
}
