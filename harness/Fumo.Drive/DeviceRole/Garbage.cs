using System.Text;
using Fumo.Dm;

namespace Fumo.Drive;

/// <summary>Bodies that are no DM message.</summary>
internal static class Garbage
{
    private const int Depth = 2000;

    public static (string MediaType, byte[] Body) Of(GarbageKind kind, DmEncoding encoding, string device)
    {
        string media = encoding == DmEncoding.Xml ? "application/vnd.syncml.dm+xml" : "application/vnd.syncml.dm+wbxml";
        return kind switch
        {
            GarbageKind.Octets => (media, [.. Enumerable.Range(0, 512).Select(index => (byte)(((index * 167) + 13) ^ 0x5A))]),
            GarbageKind.HalfMessage => (media, Half(encoding, device)),
            GarbageKind.Nothing => (media, []),
            GarbageKind.DeepNesting => ("application/vnd.syncml.dm+xml", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<SyncML>", Depth)))),
            GarbageKind.OtherMediaType => ("text/plain", "hello"u8.ToArray()),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    private static byte[] Half(DmEncoding encoding, string device)
    {
        SyncMl message = new()
        {
            Header = new SyncHdr
            {
                VerDtd = SyncHdr.VerDtd12, VerProto = SyncHdr.VerProtoDm12, SessionId = "1", MsgId = "1",
                Target = Location.Of("http://server"), Source = Location.Of(device),
            },
            Body = new SyncBody { Commands = [Alert.Of(AlertCode.ClientInitiatedManagement) with { CmdId = "1" }], IsFinal = true },
        };
        byte[] whole = DmCodec.Write(message, encoding);
        return whole[..(whole.Length / 2)];
    }
}
