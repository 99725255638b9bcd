namespace Fumo.Dm;

/// <summary>The lines of the DTD that DM messages are held against (SyncML Representation 1.2, MetInf 1.2; DM subset by DM Representation Protocol 1.2.1).</summary>
internal static class ContentModels
{
    private const string Commands = "Add|Alert|Atomic|Copy|Delete|Exec|Get|Replace|Sequence";

    public static readonly ContentModel SyncMl = new("SyncML", "SyncHdr, SyncBody");
    public static readonly ContentModel SyncHdr = new("SyncHdr", "VerDTD, VerProto, SessionID, MsgID, Target, Source, RespURI?, NoResp?, Cred?, Meta?");
    public static readonly ContentModel SyncBody = new("SyncBody", $"({Commands}|Status|Results)+, Final?");
    public static readonly ContentModel Target = new("Target", "LocURI, LocName?");
    public static readonly ContentModel Source = new("Source", "LocURI, LocName?");
    public static readonly ContentModel Cred = new("Cred", "Meta?, Data");
    public static readonly ContentModel Chal = new("Chal", "Meta");
    public static readonly ContentModel Item = new("Item", "Target?, Source?, SourceParent?, TargetParent?, Meta?, Data?, MoreData?");
    public static readonly ContentModel Status = new("Status", "CmdID, MsgRef, CmdRef, Cmd, TargetRef*, SourceRef*, Cred?, Chal?, Data, Item*");
    public static readonly ContentModel Results = new("Results", "CmdID, MsgRef?, CmdRef, Cred!, Meta?, TargetRef?, SourceRef?, Item+");
    public static readonly ContentModel Add = ItemCommand("Add");
    public static readonly ContentModel Replace = ItemCommand("Replace");
    public static readonly ContentModel Copy = ItemCommand("Copy");
    public static readonly ContentModel Delete = ItemCommand("Delete");
    public static readonly ContentModel Get = ItemCommand("Get");
    public static readonly ContentModel Exec = new("Exec", "CmdID, NoResp?, Cred?, Meta?, Correlator?, Item");
    public static readonly ContentModel Alert = new("Alert", "CmdID, NoResp?, Cred?, Meta!, Data?, Correlator?, Item*");
    public static readonly ContentModel Atomic = Group("Atomic");
    public static readonly ContentModel Sequence = Group("Sequence");
    public static readonly ContentModel MetInf = new("MetInf", "Format?, Type?, Mark?, Size?, Anchor?, Version?, NextNonce?, MaxMsgSize?, MaxObjSize?, EMI*, Mem?");
    public static readonly ContentModel Meta = new("Meta", "MetInf?, Format?, Type?, Mark?, Size?, Anchor?, Version?, NextNonce?, MaxMsgSize?, MaxObjSize?, EMI*, Mem?");

    /// <summary>An element of which only the CmdID is looked at.</summary>
    public static readonly ContentModel Any = new("", "CmdID?");

    private static ContentModel ItemCommand(string name) => new(name, "CmdID, NoResp?, Cred?, Meta?, Item+");

    private static ContentModel Group(string name) => new(name, $"CmdID, NoResp?, Meta?, ({Commands})+");
}
