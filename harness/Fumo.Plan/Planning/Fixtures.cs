using Fumo.Catalogue;

namespace Fumo.Plan;

/// <summary>What the configuration provides, held against what scenarios need.</summary>
/// <param name="configuration">The configuration.</param>
/// <param name="options">What is allowed.</param>
internal sealed class Fixtures(RunConfiguration configuration, PlanOptions options)
{
    private readonly ClientSection? _client = configuration.Client;
    private readonly ServerSection? _server = configuration.Server;
    private readonly PackageNeeds _packages = new(configuration.Client, options.GeneratedPackages);

    private LaunchSection? Launch => _client?.Launch ?? _server?.Launch;

    /// <summary>What a scenario needs and does not get; null when nothing is missing.</summary>
    public LeaveOut? MissingFor(ScenarioInfo scenario)
    {
        HashSet<string> tags = [.. scenario.Cases.SelectMany(test => test.Tags)];
        return Intrusion(tags) ?? SecondObject(tags) ?? Reboot(tags) ?? Offer(scenario, tags) ?? _packages.MissingFor(scenario, tags) ?? Operator(scenario);
    }

    /// <summary>What a case needs beyond its scenario; null when nothing is missing.</summary>
    public LeaveOut? MissingFor(CaseInfo test)
    {
        bool canObserve = _client?.Observe is not null || _server?.Observe is not null;
        return test.NeedsObservation && !canObserve
            ? new LeaveOut(LeaveOut.NoEvidence, $"what it judges does not show on the wire; '{Section}.observe' would show it")
            : null;
    }

    /// <summary>Prompts that a person is shown in a scenario: its own, and those of the ways in which sessions and restarts come about.</summary>
    public int PromptsOf(ScenarioInfo scenario)
    {
        if (IsScripted)
        {
            return 0;
        }

        bool isRestarted = _client?.Restart?.Manual is not null && scenario.Cases.Any(test => test.Tags.Contains("reboot"));
        return (Launch is { IsReference: true } ? 0 : scenario.Prompts)
            + (_client?.Connect.Manual is null ? 0 : scenario.Sessions)
            + (isRestarted ? RestartsOfAScenario : 0);
    }

    // In each scenario that restarts the device, at most.
    private const int RestartsOfAScenario = 3;

    private bool IsScripted => _client?.Operator is not null;

    private string Section => _client is null ? "server" : "client";

    private LeaveOut? Intrusion(HashSet<string> tags) =>
        tags.Contains("hostile") && !options.IsIntrusive && Launch is null
            ? new LeaveOut(LeaveOut.Selection, "it may hurt a live system; --intrusive allows it")
            : null;

    private LeaveOut? SecondObject(HashSet<string> tags)
    {
        if (!tags.Contains("twoobjects"))
        {
            return null;
        }

        return _client is { Roots.Count: < 2 }
            ? new LeaveOut(LeaveOut.Fixture, "it needs two FUMO objects; 'client.root' can name a list of two")
            : _server is { Devices.Count: < 2 }
            ? new LeaveOut(LeaveOut.Fixture, "it needs a second device; 'server.devices' can name further ones")
            : null;
    }

    private LeaveOut? Reboot(HashSet<string> tags)
    {
        if (!tags.Contains("reboot") || _client is null || _client.RestartByRelaunch)
        {
            return null;
        }

        return _client.Restart is null
            ? new LeaveOut(LeaveOut.Fixture, "it needs a reboot; 'client.restart' says how")
            : _client.Restart.Manual is not null ? Unattended("it needs somebody to restart the device") : null;
    }

    // With several operations in one scenario one that is offered is enough: the scenario plays those there are. What opens no
    // session judges what others play, and a server may start by itself what nobody offered.
    private LeaveOut? Offer(ScenarioInfo scenario, HashSet<string> tags)
    {
        string[] operations = [.. Operations.Where(operation => tags.Contains(operation.Tag)).Select(operation => operation.Key)];
        if (_server is null || scenario.Sessions == 0 || operations.Length == 0)
        {
            return null;
        }

        ActionSection[] offers = [.. operations.Select(_server.Offers.GetValueOrDefault).OfType<ActionSection>()];
        return offers.Length == 0
            ? new LeaveOut(LeaveOut.Fixture, $"the server is not told to start it; 'server.offers.{operations[0]}' says how")
            : offers.All(offer => offer.Manual is not null) ? Unattended("it needs somebody at the server to start it") : null;
    }

    private LeaveOut? Operator(ScenarioInfo scenario) =>
        scenario.Prompts > 0 && Launch is not { IsReference: true } ? Unattended("it needs somebody at the device; 'client.operator' can name a program that acts for the person")
        : _client?.Connect.Manual is not null && scenario.Sessions > 0 ? Unattended("each session needs somebody at the device ('client.connect.manual')")
        : null;

    private LeaveOut? Unattended(string reason) =>
        options.IsUnattended && !IsScripted ? new LeaveOut(LeaveOut.Operator, reason + ", and the run is --unattended") : null;

    private static readonly (string Tag, string Key)[] Operations =
    [
        ("download", "download"),
        ("update", "update"),
        ("downloadandupdate", "downloadAndUpdate"),
        ("packagedata", "packageData"),
    ];
}
