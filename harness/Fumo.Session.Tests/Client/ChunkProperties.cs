using CsCheck;
using Fumo.Dm;

namespace Fumo.Session.Tests.Client;

public sealed class ChunkProperties
{
    [Test]
    public void Whatever_is_returned_arrives_whole_however_small_the_messages_are() =>
        Gen.Select(Gen.String[0, 3000], Gen.Int[700, 4000], Gen.Bool).Sample((raw, limit, isXml) =>
        {
            string text = new([.. raw.Where(sign => !char.IsControl(sign) && !char.IsSurrogate(sign) && sign < '\uFFFE')]);
            Outbox outbox = new();
            Results whole = new() { MsgRef = "1", CmdRef = "2", Items = [new Item { Source = Location.Of("./a"), Data = DataValue.OfText(text) }] };
            outbox.Add([new OutgoingPart(whole)]);
            DmEncoding encoding = isXml ? DmEncoding.Xml : DmEncoding.Wbxml;
            List<Item> pieces = [];
            while (!outbox.IsEmpty)
            {
                List<OutgoingPart> taken = outbox.Take(commands => Size(commands, encoding), limit);
                pieces.AddRange(taken.Select(part => ((Results)part.Command).Items[0]));
                Assert.That(Size([.. taken.Select(part => part.Command)], encoding), Is.LessThanOrEqualTo(limit));
            }

            Assert.That(string.Concat(pieces.Select(piece => piece.Data!.Text)), Is.EqualTo(text));
            Assert.That(pieces.Select(piece => piece.HasMoreData), Is.EqualTo(Enumerable.Repeat(true, pieces.Count - 1).Append(false)));
        }, iter: 200);

    private static int Size(IReadOnlyList<Command> commands, DmEncoding encoding) => DmCodec.Write(
        new SyncMl
        {
            Header = new SyncHdr { VerDtd = "1.2", VerProto = "DM/1.2", SessionId = "1", MsgId = "1", Target = Location.Of("http://server/dm"), Source = Location.Of("IMEI:1") },
            Body = new SyncBody { Commands = [.. commands.Select(command => command with { CmdId = "1" })] },
        },
        encoding).Length;
}
