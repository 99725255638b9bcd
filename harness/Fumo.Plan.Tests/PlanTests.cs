using Fumo.Catalogue;
using Fumo.Record;

namespace Fumo.Plan.Tests;

public sealed class PlanTests
{
    private const string Head = "implementation: {name: X, role: client}\nclient:\n";
    private static readonly TestFolder Files = new();

    [OneTimeTearDown]
    public void Remove() => Files.Dispose();

    [Test]
    public void A_plan_is_in_the_order_of_the_run_and_adds_up_what_is_played()
    {
        RunPlan plan = Plan("  launch: reference\n  root: [./A, ./B]\n");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Scenarios.Select(scenario => scenario.Id), Is.EqualTo(new[] { "client.tree", "client.update", "client.twins" }));
            Assert.That(plan.Scenarios.Select(scenario => scenario.LeftOut), Is.All.Null);
            Assert.That((plan.Operations, plan.Updates, plan.Sessions, plan.Prompts, plan.Cases), Is.EqualTo((3, 3, 9, 0, 5)));
            Assert.That(plan.Duration(TimeSpan.FromMinutes(2)), Is.EqualTo(TimeSpan.FromMinutes(6)));
            Assert.That(plan.IsPartial, Is.False);
        }
    }

    [Test]
    public void A_scenario_without_its_package_is_left_out_for_want_of_a_fixture()
    {
        PlannedScenario update = Plan("  packages: {failing: fw/fails.bin}\n").Scenarios[1];

        Assert.That(update.LeftOut, Does.Contain("client.packages.good"));
        Assert.That(update.Cases, Has.All.Matches<PlannedCase>(test => test is { Cause: "fixture", LeftOut: not null }));
    }

    [Test]
    public void A_scenario_with_two_objects_is_left_out_when_only_one_is_given()
    {
        RunPlan plan = Plan("  launch: reference\n  root: ./A\n");

        Assert.That(plan.Scenarios[2].LeftOut, Does.Contain("two FUMO objects"));
        Assert.That(plan.IsPartial, Is.False);
    }

    [Test]
    public void What_is_not_selected_is_left_out_and_makes_the_run_partial()
    {
        Selection selection = Selection.Parse(["FUMO-C-016"], Suite.Scenarios).Selection!;

        RunPlan plan = Plan("  launch: reference\n", new PlanOptions { Selection = selection });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Played.Single().Cases.Select(test => test.Cause), Is.EqualTo(new[] { "selection", null }));
            Assert.That(plan.Scenarios[0].LeftOut, Is.EqualTo("not selected"));
            Assert.That(plan.Operations, Is.EqualTo(2));
            Assert.That(plan.IsPartial, Is.True);
        }
    }

    [Test]
    public void Nobody_is_asked_in_an_unattended_run()
    {
        const string manual = "  connect: {manual: Press}\n  packages: {good: fw/1.bin}\n";

        Assert.That(Plan(manual).Prompts, Is.EqualTo(6));
        Assert.That(Plan(manual, new PlanOptions { IsUnattended = true }).Scenarios.SelectMany(scenario => scenario.Cases).Select(test => test.Cause),
            Is.EqualTo(new[] { "operator", "operator", "operator", "operator", "fixture" }));
    }

    [TestCase("", "operator")]
    [TestCase("  operator: {command: [./act, \"{prompt}\"]}\n", null)]
    [TestCase("  launch: reference\n", null)]
    public void What_a_person_has_to_do_a_program_or_the_reference_device_can_do(string acts, string? cause)
    {
        ScenarioInfo cancel = Suite.Scenario("client.cancel", 1, 1, 0, 1, 1, [], Suite.Case("client.cancel.alert", "FUMO-C-011", "operator"));

        RunPlan attended = Plan("  device: X\n" + acts, scenarios: cancel);
        RunPlan unattended = Plan("  device: X\n" + acts, new PlanOptions { IsUnattended = true }, cancel);

        Assert.That(unattended.Scenarios[0].Cases[0].Cause, Is.EqualTo(cause));
        Assert.That(attended.Prompts, Is.EqualTo(cause is null ? 0 : 1));
    }

    [TestCase("fw/1.bin, from: A, version: B}, {file: fw/1.bin, from: B, version: A", "")]
    [TestCase("fw/1.bin, version: B", "the one package (B) is installed up to 3 times")]
    [TestCase("fw/1.bin", "")]
    [TestCase("fw/1.bin, from: A, version: B", "after 1 of 3 updates the device has version B, but the package whose turn it is starts from A; give one from B to A")]
    [TestCase("fw/1.bin, from: A, version: B}, {file: fw/1.bin, from: B, version: C", "after 2 of 3 updates the device has version C")]
    public void A_chain_of_packages_that_cannot_serve_every_update_is_said(string packages, string note)
    {
        ScenarioInfo update = Suite.Scenario("client.update", 1, 3, 3, 1, 0, ["good"], Suite.Case("client.update.alert", "FUMO-C-011", "update"));

        RunPlan plan = Plan($"  packages: {{good: [{{file: {packages}}}]}}\n", scenarios: update);

        Assert.That(string.Join('\n', plan.Notes), note.Length == 0 ? Is.Empty : Does.Contain(note));
        Assert.That(PlanText.Lines(plan, [update], null, TimeSpan.FromMinutes(1)), note.Length == 0 ? Has.None.Contains("note:") : Has.Some.Contains(note));
    }

    [Test]
    public void A_plan_says_what_its_operations_take_by_the_time_of_one_or_else_at_most()
    {
        RunPlan plan = Plan("  launch: reference\n");

        Assert.That(PlanText.Lines(plan, [], TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(10)).Last(), Is.EqualTo("Operations take about 8 min; at most 20 min (timeouts.operation)."));
        Assert.That(PlanText.Lines(plan, [], null, TimeSpan.FromMinutes(10)).Last(), Is.EqualTo("Operations take at most 20 min (timeouts.operation)."));
    }

    [TestCase("", false, "selection")]
    [TestCase("", true, null)]
    [TestCase("  launch: [./acme]\n", false, null)]
    [TestCase("  launch: reference\n", false, null)]
    public void What_may_hurt_a_live_system_has_to_be_allowed(string launch, bool isIntrusive, string? cause)
    {
        ScenarioInfo hostile = Suite.Scenario("client.hostile", 1, 0, 0, 1, 0, [], Suite.Case("client.hostile.garbage", "FUMO-C-001", "hostile"));

        RunPlan plan = Plan(launch.Length == 0 ? "  {}\n" : launch, new PlanOptions { IsIntrusive = isIntrusive }, hostile);

        Assert.That(plan.Scenarios[0].Cases[0].Cause, Is.EqualTo(cause));
        Assert.That(plan.IsPartial, Is.False);
    }

    [TestCase("packageServer: none", "{file: fw/1.bin}", "download", "nothing hosts the package")]
    [TestCase("packageServer: none", "{url: \"http://h/1\"}", "download", null)]
    [TestCase("packageServer: none", "{file: fw/1.bin}", "packagedata", null)]
    [TestCase("packageServer: {}", "{url: \"http://h/1\"}", "packagedata", "has to be a file")]
    [TestCase("packageServer: {}", "{file: fw/1.bin}", "downloadandupdate", null)]
    [TestCase("packageServer: none", "{url: \"http://h/1\"}", "download adverse", "a download that goes wrong")]
    [TestCase("packageServer: {}", "{file: fw/1.bin}", "reboot", "client.restart")]
    public void A_package_needs_a_way_to_the_client(string server, string package, string tags, string? reason)
    {
        ScenarioInfo scenario = Suite.Scenario("client.x", 1, 1, 1, 1, 0, ["good"], Suite.Case("client.x.y", "FUMO-C-001", tags.Split(' ')));

        string? leftOut = Plan($"  {server}\n  packages: {{good: {package}}}\n", null, scenario).Scenarios[0].LeftOut;

        Assert.That(leftOut, reason is null ? Is.Null : Does.Contain(reason));
    }

    [TestCase("packageServer: none", "{url: \"http://h/1\"}", "has to come from here")]
    [TestCase("packageServer: {}", "{url: \"http://h/1\"}", "has to come from here")]
    [TestCase("packageServer: {}", "{file: fw/1.bin}", null)]
    public void A_download_is_spoilt_only_where_the_package_comes_from_here(string server, string package, string? reason)
    {
        ScenarioInfo scenario = Suite.Scenario("client.x", 1, 1, 1, 1, 0, ["good"], Suite.Case("client.x.y", "FUMO-C-001")) with { SpoilsDownloads = true };

        string? leftOut = Plan($"  {server}\n  packages: {{good: {package}}}\n", null, scenario).Scenarios[0].LeftOut;

        Assert.That(leftOut, reason is null ? Is.Null : Does.Contain(reason));
    }

    [Test]
    public void A_case_that_only_observation_can_judge_is_left_out_without_it()
    {
        CaseInfo seen = Suite.Case("client.x.seen", "FUMO-C-001");
        CaseInfo unseen = Suite.Case("client.x.unseen", "FUMO-C-001") with { NeedsObservation = true };

        RunPlan plan = Plan("  launch: reference\n", null, Suite.Scenario("client.x", 1, 1, 0, 1, 0, [], seen, unseen));

        Assert.That(plan.Scenarios[0].Cases.Select(test => test.Cause), Is.EqualTo(new[] { null, "noEvidence" }));
        Assert.That(plan.Scenarios[0].LeftOut, Is.Null);
    }

    [TestCase("{}", "server.offers.download")]
    [TestCase("{download: {auto: true}}", null)]
    [TestCase("{download: {manual: Start it}}", "--unattended")]
    public void A_server_is_asked_only_for_what_it_offers(string offers, string? reason)
    {
        RunConfiguration configuration = Yaml.Right($"implementation: {{name: X, role: server}}\nserver: {{url: \"http://h/\", offers: {offers}}}\n");
        ScenarioInfo scenario = Suite.Scenario("server.x", 1, 1, 1, 1, 0, [], Suite.Case("server.x.y", "FUMO-S-003", "download"));

        string? leftOut = PlanBuilder.Build(configuration, [.. Suite.Scenarios, scenario], new PlanOptions { IsUnattended = true }).Scenarios.Single().LeftOut;

        Assert.That(leftOut, reason is null ? Is.Null : Does.Contain(reason));
    }

    [TestCase(2)]
    [TestCase(3)]
    [TestCase(5)]
    public void Shards_play_every_case_once(int count)
    {
        PlannedCase[] judged = [.. Enumerable.Range(1, count)
            .SelectMany(number => Plan("  launch: reference\n  root: [./A, ./B]\n", new PlanOptions { Shard = new Shard(number, count) }).Played)
            .SelectMany(scenario => scenario.Cases)
            .Where(test => test.LeftOut is null)];

        Assert.That(judged.Select(test => test.Id), Is.EquivalentTo(Suite.Scenarios.SelectMany(scenario => scenario.Cases).Select(test => test.Id)));
    }

    [Test]
    public void A_plan_is_told_in_plain_lines()
    {
        RunPlan plan = Plan("  launch: reference\n");

        Assert.That(PlanText.Lines(plan, Suite.Scenarios, TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10)), Is.EqualTo(new[]
        {
            "client.tree: Title of client.tree (0 operations, 1 session)",
            "  client.tree.type",
            "  client.tree.state",
            "client.update: Title of client.update (2 operations, 5 sessions)",
            "  client.update.accepted",
            "  client.update.correlator",
            "left out: client.twins (1 case): it needs two FUMO objects; 'client.root' can name a list of two",
            "In all: 2 scenarios, 4 cases, 2 operations (2 updates), about 6 sessions, 0 prompts; 1 scenario left out.",
            "Operations take about 4 min; at most 20 min (timeouts.operation).",
        }));
    }

    [Test]
    public void A_plan_is_told_to_programs_as_well() =>
        Assert.That(PlanText.ToJson(Plan("  launch: reference\n"), null, TimeSpan.FromMinutes(10)).ToJsonString(), Does
            .Contain("\"operations\":2,\"updates\":2,\"sessions\":6").And.Contain("\"minutesAtMost\":20").And.Contain("\"cause\":\"fixture\""));

    private static RunPlan Plan(string client, PlanOptions? options = null, params ScenarioInfo[] scenarios) =>
        PlanBuilder.Build(Yaml.Right(Head + client, Files.Folder), scenarios.Length > 0 ? scenarios : Suite.Scenarios, options ?? new PlanOptions());
}
