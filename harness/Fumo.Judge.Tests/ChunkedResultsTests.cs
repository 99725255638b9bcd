using Fumo.Dm;

namespace Fumo.Judge.Tests;

/// <summary>What a client returns in chunks is judged as the one object that it is (DM Protocol 1.2.1, 2.2).</summary>
public sealed class ChunkedResultsTests
{
    [Test]
    public void Chunks_are_read_as_one_object()
    {
        RunView run = TranscriptBuilder.Of(b => b
            .Open().Client(Alert.Of(AlertCode.ClientInitiatedManagement), TranscriptBuilder.DevInfo())
            .Server(new Get { CmdId = "10", Items = [Item.To("./FUMO/Pkg1/PkgName")] })
            .Client(false, header => header, TranscriptBuilder.Answer("10", "Get", "200"), Chunk("Firm", isLast: false))
            .Server(false, header => header, Alert.Of(AlertCode.NextMessage))
            .Client(Chunk("ware", isLast: true))).Run;

        NodeRead read = run.Reads.Single();
        Assert.That(read.Returned, Has.Count.EqualTo(1));
        Assert.That(read.First!.Text, Is.EqualTo("Firmware"));
        Assert.That(read.First.Item.HasMoreData, Is.False);
    }

    private static Results Chunk(string text, bool isLast) => new()
    {
        MsgRef = "1", CmdRef = "10", Items = [new Item { Source = Location.Of("./FUMO/Pkg1/PkgName"), Data = DataValue.OfText(text), HasMoreData = !isLast }],
    };
}
