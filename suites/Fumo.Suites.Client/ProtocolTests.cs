using Fumo.Catalogue;
using Fumo.Dm;
using Fumo.Drive;
using Fumo.Judge;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Suites.Client;

/// <summary>What the DM protocol asks of every client, tried on nodes where it does no harm; the cases of the DM protocol judge it.</summary>
[Scenario(
    "client.protocol",
    "nodes that are not there are addressed, properties and lists are read, a Sequence, an Atomic that fails and objects that do not come whole are sent, the user is told and asked something, and a session is aborted",
    Order = 105,
    Sessions = 2)]
public sealed class ProtocolTests : ClientScenario
{
    // The answers to all properties take several of that size.
    private const int SmallMessage = 5000;
    private const string Absent = $"./DevDetail/{ProbeNode.Absent}";
    private const string Man = "./DevInfo/Man";
    private const string First = "http://packages.invalid/first.bin";
    private const string Second = "http://packages.invalid/second.bin";
    private const string Third = "http://packages.invalid/third.bin";

    protected override async Task PlayAsync(Device device)
    {
        await device.DiscoverAsync();
        await device.InSessionAsync(async session =>
        {
            await ReadAsync(session);
            await RefuseAsync(session);
            session.TellMaxMsgSize(SmallMessage);
            await ReadPropertiesAsync(session, device.Root);
        });
        await device.InSessionAsync(async session =>
        {
            await GroupAsync(session, device.Root);
            await session.AskUserAsync(AlertCode.Display, "MINDT=1&MAXDT=5", "Conformance test: nothing to do.");
            await session.AskUserAsync(AlertCode.ConfirmOrReject, "MAXDT=5&DR=1", "Conformance test: choose what you like.");
            await session.AbortAsync();
        });
    }

    [Case("dm.protocol.refused", "REP 4.1.6", Scr.LRep03, Tags = "dm")]
    public void What_is_not_there_or_cannot_be_is_refused_and_the_tree_stays_as_it_was() => Judge(
        DmTreeProbeRules.RefusesAbsentNodes, DmTreeProbeRules.AddsNothingThatExists, DmTreeProbeRules.AddsNothingBelowLeaves, DmTreeProbeRules.ChangesNothingWhenItRefuses);

    [Case("dm.protocol.properties", "TND 8.3", Scr.LTnd04, Tags = "dm")]
    public void Properties_that_there_are_not_and_commands_that_they_do_not_take_are_refused() =>
        Judge(DmTreeProbeRules.RefusesUnknownProperties, DmTreeProbeRules.RefusesWrongCommandsOnProperties);

    [Case("dm.protocol.user", "PRO 2.5.2", Scr.LPro22, Tags = "dm")]
    public void What_is_for_the_user_is_answered_by_what_the_user_did_or_with_406() => Judge(DmUserRules.AnswersAlertsForTheUser);

    [Case("dm.protocol.lists", "TND 8.4", Scr.LTnd09, Tags = "dm")]
    public void A_list_names_the_nodes_below_its_start() => Judge(DmTreeRules.ListsWhatIsBelow);

    [Case("dm.protocol.objects", "PRO 2.2", Scr.LPro19, Tags = "dm")]
    public void An_object_that_does_not_come_whole_is_refused_and_nothing_of_it_kept() =>
        Judge(DmObjectRules.RefusesWhatDoesNotAddUp, DmObjectRules.TellsOfABrokenOffObject, DmObjectRules.KeepsNothingOfAPart);

    [Case("dm.protocol.sequence", "REP 4.1.6.14", Scr.LRep03, Tags = "dm")]
    public void A_Sequence_is_carried_out_in_its_order() => Judge(DmGroupRules.TakesASequence, DmGroupRules.KeepsTheOrderOfASequence);

    [Case("dm.protocol.atomic", "REP 4.1.6.3", Scr.LRep04, Tags = "dm")]
    public void An_Atomic_is_carried_out_as_a_whole_or_not_at_all() =>
        Judge(DmGroupRules.FailsAnAtomicAsAWhole, DmGroupRules.RollsBackAFailedAtomic, DmGroupRules.ReadsNothingInsideOfAnAtomic);

    private static async Task ReadAsync(ServerSession session) => await session.SendAsync(
        Read("./DevInfo"), Read(Man), Read("./DevInfo/DevId"), Read("./DevInfo/Mod"), Read("./DevInfo/DmV"), Read("./DevInfo/Lang"),
        Read("./DevDetail"), Read("./DevDetail/FwV"), Read("./DevDetail/LrgObj"), Read("./DevDetail/URI"), Read("./DevDetail/URI/MaxDepth"), Read("."));

    private static async Task RefuseAsync(ServerSession session)
    {
        string maker = (await session.GetAsync(Man)).Text ?? string.Empty;
        await session.GetAsync("./DevDetail/FwV");
        await session.SendAsync(
            Read(Absent),
            new Replace { Items = [Text(Absent, "x")] },
            new Delete { Items = [Item.To(Absent)] },
            new Add { Items = [Text(Man, maker)] },
            new Add { Items = [Text($"./DevDetail/FwV/{ProbeNode.Absent}", "x")] });
        await session.GetAsync(Man);
    }

    private static async Task ReadPropertiesAsync(ServerSession session, FumoRoot root)
    {
        string[] nodes = [root.Uri, root.At(FumoNodes.State), Man];
        List<Command> reads = [.. nodes.Select(Read)];
        reads.AddRange(nodes.SelectMany(node => ((string[])["ACL", "Format", "Name", "Type", "Size", "Title", "TStamp", "VerNo", "Colour"]).Select(name => Read($"{node}?prop={name}"))));
        reads.Add(Read($"{root.Uri}?list=Struct"));
        reads.Add(Read($"{root.Uri}?list=StructData"));
        reads.Add(new Add { Items = [Text($"{Man}?prop=Title", "x")] });
        reads.Add(new Replace { Items = [Text($"{Man}?prop=VerNo", "1")] });
        await session.SendAsync(reads);
    }

    // Order and roll-back show on a PkgURL; without one there is left that a Sequence is taken and that an Atomic fails.
    private static async Task GroupAsync(ServerSession session, FumoRoot root)
    {
        string? url = root.FirstFetching() is { } fetching ? root.At(fetching.UrlNode()) : null;
        if (url is not null && await session.GetAsync(url) is { Code: 200 } read)
        {
            await WriteAsync(session, url, read.Text ?? string.Empty);
        }
        else
        {
            await session.SendAsync(new Sequence { Commands = [Read(Man), Read(Absent)] });
            await session.SendAsync(new Atomic { Commands = [Write(Absent, "x"), Write(Absent, "y")] });
        }
    }

    private static async Task WriteAsync(ServerSession session, string url, string before)
    {
        await session.SendAsync(new Sequence { Commands = [Write(url, First), Read(url), Write(url, Second), Read(url)] });
        await session.GetAsync(url);
        await session.SendOneAsync(new Add { Items = [Text(url, Third)] });
        await session.GetAsync(url);
        await session.SendAsync(new Atomic { Commands = [Write(url, First), Write(Absent, "x"), Write(url, First)] });
        await session.GetAsync(url);
        await session.SendAsync(new Atomic { Commands = [Write(url, Second), Read(url)] });
        await SendInPartsAsync(session, url);
        await session.ReplaceAsync(url, before);
    }

    private static async Task SendInPartsAsync(ServerSession session, string url)
    {
        await session.GetAsync("./DevDetail/LrgObj");
        await session.GetAsync(url);
        if ((await session.SendOneAsync(FirstPart(url))).Code == 213)
        {
            // Shorter than the Size of the first part says.
            await session.ReplaceAsync(url, new string('y', 100));
            await session.GetAsync(url);
            await session.SendOneAsync(FirstPart(url));
        }

        // Breaks the object off.
        await session.GetAsync(url);
    }

    private static Replace FirstPart(string url) => new()
    {
        Items = [Text(url, $"http://packages.invalid/{new string('x', 200)}") with { Meta = new Meta { Format = "chr", Size = "900" }, HasMoreData = true }],
    };

    private static Get Read(string uri) => new() { Items = [Item.To(uri)] };

    private static Replace Write(string uri, string value) => new() { Items = [Text(uri, value)] };

    private static Item Text(string uri, string value) => new() { Target = Location.Of(uri), Data = DataValue.OfText(value) };
}
