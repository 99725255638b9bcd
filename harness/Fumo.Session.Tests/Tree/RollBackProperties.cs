using CsCheck;
using Fumo.Dm;
using Fumo.Session.Tests.Client;

namespace Fumo.Session.Tests.Tree;

public sealed class RollBackProperties
{
    private static readonly string[] Addresses = ["./Open", "./Open/Name", "./Open/New", "./Open/New/Below", "./Open/Count", "./Closed/Name", "./Open/Name?prop=Title", "./Open/New?prop=Name"];
    private static readonly AccessTypes[] Commands = [AccessTypes.Add, AccessTypes.Replace, AccessTypes.Delete, AccessTypes.Copy];

    [Test]
    public void A_tree_that_was_rolled_back_is_the_tree_before() =>
        Gen.Select(Among(Commands), Among(Addresses), Among(Addresses), Among(["7", "text", ""])).Array[1, 12].Sample(steps =>
        {
            VirtualTimeLoop loop = new();
            ManagementTree tree = TestTree.Create(loop.Time);
            string before = Everything(tree);
            ITreeTransaction transaction = tree.Begin();
            foreach ((AccessTypes command, string target, string source, string text) in steps)
            {
                tree.Execute(new TreeRequest { Command = command, Target = target, Source = source, Data = DataValue.OfText(text), ServerId = "a" });
            }

            transaction.RollBack();
            Assert.That(Everything(tree), Is.EqualTo(before));
        }, iter: 300);

    private static Gen<T> Among<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static string Everything(ManagementTree tree) =>
        tree.Execute(new TreeRequest { Command = AccessTypes.Get, Target = ".?list=TNDS", ServerId = "a" }).Items[0].Data!.Text;
}
