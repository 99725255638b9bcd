using System.Globalization;
using Fumo.Dm;

namespace Fumo.Bench.Wbxml;

/// <summary>Makes the messages.</summary>
internal static class Documents
{
    public static SyncMl Of(Document document) => document switch
    {
        Document.Package1 => Message(Alert.Of(AlertCode.ServerInitiatedManagement) with { CmdId = "1" }, DevInfo(18)),
        Document.SixtyItems => Message(new Results { CmdId = "2", MsgRef = "1", CmdRef = "4", Items = [.. Enumerable.Range(0, 60).Select(Returned)] }),
        _ => Message(new Replace { CmdId = "2", Items = [Package(1024 * 1024)] }),
    };

    private static SyncMl Message(params Command[] commands) => new()
    {
        Header = new SyncHdr
        {
            VerDtd = SyncHdr.VerDtd12,
            VerProto = SyncHdr.VerProtoDm12,
            SessionId = "2A",
            MsgId = "1",
            Target = Location.Of("http://dm.example.com:8080/dm"),
            Source = new Location { LocUri = "IMEI:350000000000017", LocName = "device" },
            Cred = new Cred { Meta = new Meta { Format = "b64", Type = CredentialType.Md5 }, Data = DataValue.OfText("Zz6EivR3yeaaENcRN6lpAQ==") },
            Meta = new Meta { MaxMsgSize = "16384", MaxObjSize = "1048576" },
        },
        Body = new SyncBody { Commands = commands, IsFinal = true },
    };

    private static Replace DevInfo(int extensions) => new()
    {
        CmdId = "2",
        Items =
        [
            Node("./DevInfo/DevId", "IMEI:350000000000017"),
            Node("./DevInfo/Man", "Example"),
            Node("./DevInfo/Mod", "Model 7"),
            Node("./DevInfo/DmV", "1.2"),
            Node("./DevInfo/Lang", "en-US"),
            .. Enumerable.Range(0, extensions).Select(i => Node($"./DevInfo/Ext/Vendor/Value{i}", $"data of value {i}")),
        ],
    };

    private static Item Node(string uri, string value) => new()
    {
        Source = Location.Of(uri),
        Meta = new Meta { Format = "chr", Type = "text/plain" },
        Data = DataValue.OfText(value),
    };

    private static Item Returned(int number) => Node(string.Create(CultureInfo.InvariantCulture, $"./FUMO/Pkg{number}/State"), "10");

    private static Item Package(int length)
    {
        byte[] octets = new byte[length];
        new Random(1).NextBytes(octets);
        return new Item { Target = Location.Of("./FUMO/Pkg1/Update/PkgData"), Meta = new Meta { Format = "bin", Type = "application/octet-stream" }, Data = DataValue.OfOctets(octets) };
    }
}
