using Fumo.Judge;
using Fumo.Plan;
using Fumo.Record;
using Fumo.Suites.Client;
using Fumo.Suites.Server;

namespace Fumo.Suites.Tests;

/// <summary>Shards of a run, put together, are judged as the run that was never divided.</summary>
public sealed class MergedRunTests
{
    private const string Client = """
        implementation: {name: Reference, role: client}
        client:
          launch: LAUNCH
          root: [./FUMO/Pkg1, ./FUMO/Pkg2]
          connect: {poll: true}
          credentials:
            scheme: md5
            client: {name: device, secret: device-secret}
            server: {id: fumo-conformance, secret: server-secret}
        timeouts: {connect: 30s, session: 30s, operation: 10m, quiet: 3s}
        """;

    private const string Server = """
        implementation: {name: Reference, role: server}
        server:
          launch: LAUNCH
          devices: [{id: "IMEI:2", root: ./Vendor/Fw/P7}]
          observe: {http: {url: "/admin/log?device={device}"}, state: $.state, resultCode: $.code}
        """;

    [TestCase(Client, "reference")]
    [TestCase(Client, "{reference: {fault: [M56]}}")]
    [TestCase(Client, "{reference: {fault: [M71]}}")]
    [TestCase(Client, "{reference: {variant: [A40]}}")]
    [TestCase(Server, "reference")]
    public void Any_sharding_merged_equals_the_whole(string yaml, string launch)
    {
        RunConfiguration configuration = Read(yaml, launch);
        RunReport whole = Play(configuration, null).Report;
        foreach (int count in Enumerable.Range(1, 6))
        {
            RecordedRun merged = ShardMerge.Merge(Agreed([.. Shards(configuration, count)]));
            RunReport report = Judging.Of(merged.Record, merged.Entries, IndexOf(configuration));

            Assert.That(Told(report).Except(Told(whole)).Concat(Told(whole).Except(Told(report))), Is.Empty, $"{count} shards");
            Assert.That((report.Verdict, report.Gate, report.ExitCode, report.Complete), Is.EqualTo((whole.Verdict, whole.Gate, whole.ExitCode, whole.Complete)));
            Assert.That(merged.MissingEntry, Is.Null);
        }
    }

    [Test]
    public void Order_does_not_matter_and_numbers_stand_once()
    {
        ShardRun[] shards = [.. Shards(Read(Client, "reference"), 3)];
        RecordedRun merged = ShardMerge.Merge(shards);

        Assert.That(ShardMerge.Merge([shards[2], shards[0], shards[1]]).Entries, Is.EqualTo(merged.Entries));
        Assert.That(merged.Entries.OfType<MessageEntry>().GroupBy(message => message.Exchange).Select(exchange => exchange.Count()), Is.All.LessThanOrEqualTo(2));
        Assert.That(merged.Entries.OfType<DownloadEntry>().Select(download => download.Request), Is.Unique);
        Assert.That(merged.Record.Parts!.Select(part => part.Shard), Is.EquivalentTo(["1/3", "2/3", "3/3"]));
    }

    [Test]
    public void A_merged_run_is_written_and_read_again_as_it_is()
    {
        RecordedRun merged = ShardMerge.Merge([.. Shards(Read(Client, "reference"), 2)]);
        string folder = Directory.CreateTempSubdirectory("fumo-merged-").FullName;
        try
        {
            RecordedRunFiles.Write(folder, merged);
            RecordedRun read = TranscriptReader.Read(folder);

            Assert.That(Told(Judging.Of(read.Record, read.Entries, ClientSuite.Index)), Is.EqualTo(Told(Judging.Of(merged.Record, merged.Entries, ClientSuite.Index))));
            Assert.That(read.Entries.Select(entry => (entry.Number, entry.Time)), Is.EqualTo(merged.Entries.Select(entry => (entry.Number, entry.Time))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void What_are_not_the_parts_of_one_run_is_not_put_together()
    {
        ShardRun[] shards = [.. Shards(Read(Client, "reference"), 3)];
        ShardRun other = Shards(Read(Client, "{reference: {fault: [M29]}}"), 3).ElementAt(1);
        ShardRun whole = new("whole", Recorded(Play(Read(Client, "reference"), null)));
        ShardRun half = shards[1] with { Run = shards[1].Run with { Entries = [.. shards[1].Run.Entries.SkipLast(1)] } };
        ShardRun older = Changed(shards[1], record => record with { ToolVersion = "0.0.1" });
        ShardRun alone = Changed(shards[1], record => record with { Plan = [.. record.Plan.Skip(1)] });
        ShardRun greedy = Changed(shards[1], record => record with { Plan = Read(shards[0]) });
        ShardRun idle = Changed(shards[1], record => record with { Plan = Read(shards[2]) });

        Assert.That(ShardMerge.Objections([shards[0], shards[2]]), Has.Some.Contains("2/3 is missing"));
        Assert.That(ShardMerge.Objections([.. shards, shards[1]]), Has.Some.Contains("2/3 is there 2 times").And.Some.Contains("doubled"));
        Assert.That(ShardMerge.Objections([shards[0], other, shards[2]]), Has.Some.Contains("client.launch"));
        Assert.That(ShardMerge.Objections([.. shards, .. Shards(Read(Client, "reference"), 2)]), Has.Some.Contains("one of 2 parts"));
        Assert.That(ShardMerge.Objections([whole]), Has.Some.Contains("without --shard"));
        Assert.That(ShardMerge.Objections([shards[0], half, shards[2]]), Has.Some.Contains("not finished"));
        Assert.That(ShardMerge.Objections([shards[0], older, shards[2]]), Has.Some.Contains("0.0.1"));
        Assert.That(ShardMerge.Objections([shards[0], alone, shards[2]]), Has.Some.Contains("does not know"));
        Assert.That(ShardMerge.Objections([shards[0], greedy, shards[2]]), Has.Some.Contains("doubled"));
        Assert.That(ShardMerge.Objections([shards[0], Silent(idle), shards[2]]), Has.Some.Contains("is missing: every shard leaves it out"));
    }

    [TestCase("launch: reference", null)]
    [TestCase("root: auto", "nothing launches the client")]
    [TestCase("root: auto\n  device: \"IMEI:1\"", "nothing launches the client")]
    [TestCase("launch: [env]\n  device: \"IMEI:1\"", "IMEI:1")]
    public void Shards_that_would_share_a_device_are_refused(string client, string? reason)
    {
        string yaml = $"implementation: {{name: X, role: client}}\nclient:\n  connect: {{poll: true}}\n  {client}\n";
        ConfigurationResult read = SuiteComposition.Reader().ReadText(yaml, "conformance.yaml", Path.GetTempPath());
        Assert.That(read.Errors, Is.Empty);

        string? found = SharedDevice.Of(Side.Client, ConfigurationMasker.ToJson(read.Configuration!));

        Assert.That(found, reason is null ? Is.Null : Does.Contain(reason));
    }

    private static IReadOnlyList<PlannedScenario> Read(ShardRun shard) => shard.Run.Record.Plan;

    private static ShardRun Changed(ShardRun shard, Func<RunRecord, RunRecord> change) => shard with { Run = shard.Run with { Record = change(shard.Run.Record) } };

    // A transcript without scenarios, as of a shard that had none to play.
    private static ShardRun Silent(ShardRun shard) => shard with
    {
        Run = shard.Run with { Entries = [.. shard.Run.Entries.Where(entry => entry.Scenario.Length == 0).Select((entry, i) => entry with { Number = i + 1 })] },
    };

    private static ShardRun[] Agreed(ShardRun[] shards)
    {
        Assert.That(ShardMerge.Objections(shards), Is.Empty);
        return shards;
    }

    private static IEnumerable<ShardRun> Shards(RunConfiguration configuration, int count) =>
        Enumerable.Range(1, count).Select(number => new ShardRun($"shards/{number}", Recorded(Play(configuration, new Shard(number, count), number))));

    private static RecordedRun Recorded(VirtualRunResult run) => new(run.Record, run.Entries, []);

    private static VirtualRunResult Play(RunConfiguration configuration, Shard? shard, int seed = 1) =>
        VirtualRun.Play(configuration, IndexOf(configuration), new PlanOptions { IsUnattended = true, Shard = shard }, seed);

    private static SuiteIndex IndexOf(RunConfiguration configuration) => configuration.Role is Side.Client ? ClientSuite.Index : ServerSuite.Index;

    private static RunConfiguration Read(string yaml, string launch)
    {
        ConfigurationResult read = SuiteComposition.Reader().ReadText(yaml.Replace("LAUNCH", launch, StringComparison.Ordinal), "conformance.yaml", Path.GetTempPath());
        Assert.That(read.Errors, Is.Empty);
        return read.Configuration!;
    }

    private static string[] Told(RunReport report) =>
    [
        .. report.Tests
            .SelectMany(test => test.Findings.Select(finding => $"{finding.Rule} {finding.Effect}").Prepend("").Select(finding => $"{test.Id} {test.Verdict} {finding}"))
            .Distinct().Order(StringComparer.Ordinal),
    ];
}
