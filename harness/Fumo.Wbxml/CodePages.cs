namespace Fumo.Wbxml;

/// <summary>The code pages of SyncML 1.2 (SyncML Representation 1.2, MetInf 1.2, DM Tree and Description 1.2.1, 8.6.2).</summary>
public static class CodePages
{
    /// <summary>Page 0: SyncML 1.2.</summary>
    public static CodePage SyncMl { get; } = new(
        0,
        "SYNCML:SYNCML1.2",
        "Add", "Alert", "Archive", "Atomic", "Chal", "Cmd", "CmdID", "CmdRef",                                   // 05
        "Copy", "Cred", "Data", "Delete", "Exec", "Final", "Get", "Item",                                        // 0D
        "Lang", "LocName", "LocURI", "Map", "MapItem", "Meta", "MsgID", "MsgRef",                                // 15
        "NoResp", "NoResults", "Put", "Replace", "RespURI", "Results", "Search", "Sequence",                     // 1D
        "SessionID", "SftDel", "Source", "SourceRef", "Status", "Sync", "SyncBody", "SyncHdr",                   // 25
        "SyncML", "Target", "TargetRef", "", "VerDTD", "VerProto", "NumberOfChanges", "MoreData",                // 2D
        "Field", "Filter", "Record", "FilterType", "SourceParent", "TargetParent", "Move", "Correlator");        // 35

    /// <summary>Page 1: MetInf 1.2.</summary>
    public static CodePage MetInf { get; } = new(
        1,
        "syncml:metinf",
        "Anchor", "EMI", "Format", "FreeID", "FreeMem", "Last", "Mark", "MaxMsgSize",                            // 05
        "Mem", "MetInf", "Next", "NextNonce", "SharedMem", "Size", "Type", "Version",                            // 0D
        "MaxObjSize", "FieldLevel");                                                                             // 15

    /// <summary>Page 2: DM device description and tree serialisation 1.2; Node and node differ in case only.</summary>
    public static CodePage DmDdf { get; } = new(
        2,
        "syncml:dmddf1.2",
        "AccessType", "ACL", "Add", "b64", "bin", "bool", "chr", "CaseSense",                                    // 05
        "CIS", "Copy", "CS", "date", "DDFName", "DefaultValue", "Delete", "Description",                         // 0D
        "DFFormat", "DFProperties", "DFTitle", "DFType", "Dynamic", "Exec", "float", "Format",                   // 15
        "Get", "int", "Man", "MgmtTree", "MIME", "Mod", "Name", "Node",                                          // 1D
        "node", "NodeName", "null", "Occurrence", "One", "OneOrMore", "OneOrN", "Path",                          // 25
        "Permanent", "Replace", "RTProperties", "Scope", "Size", "time", "Title", "TStamp",                      // 2D
        "Type", "Value", "VerDTD", "VerNo", "xml", "ZeroOrMore", "ZeroOrN", "ZeroOrOne");                        // 35

    /// <summary>All pages by number.</summary>
    public static IReadOnlyList<CodePage> All { get; } = [SyncMl, MetInf, DmDdf];

    /// <summary>The name of a tag, or null when nobody assigned it.</summary>
    /// <param name="page">The code page.</param>
    /// <param name="token">The tag without its content and attribute bits.</param>
    public static string? NameOf(byte page, byte token) => page < All.Count ? All[page].NameOf(token) : null;
}
