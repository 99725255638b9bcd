using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using Fumo.Judge;
using Fumo.Mo;
using Fumo.Plan;
using Fumo.Record;

namespace Fumo.Suites;

/// <summary>What a run's run.json says.</summary>
internal static class RunRecords
{
    /// <summary>The tool's version.</summary>
    public static string ToolVersion { get; } =
        typeof(RunRecords).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>The record of a run that is about to begin.</summary>
    /// <param name="options">What it is made of.</param>
    /// <param name="started">When it begins.</param>
    public static RunRecord Of(SuiteRunOptions options, DateTimeOffset started) =>
        Of(options.Configuration, options.Plan, options.Id, options.Seed, options.AreWaiversStrict, started);

    /// <summary>The record of a run that is about to begin.</summary>
    /// <param name="configuration">Its configuration.</param>
    /// <param name="plan">What is played.</param>
    /// <param name="id">Its id.</param>
    /// <param name="seed">Seed of everything random.</param>
    /// <param name="areWaiversStrict">True when an unused waiver fails the gate.</param>
    /// <param name="started">When it begins.</param>
    public static RunRecord Of(RunConfiguration configuration, RunPlan plan, string id, int seed, bool areWaiversStrict, DateTimeOffset started) => new()
    {
        Id = id,
        Started = started,
        ToolVersion = ToolVersion,
        Role = configuration.Role,
        Implementation = configuration.Implementation,
        Profile = configuration.Profile,
        Interpretations = configuration.Interpretations,
        Claims = configuration.Claims,
        IsDmGated = configuration.IsDmGated,
        Waivers = configuration.Waivers,
        AreWaiversStrict = areWaiversStrict,
        IsOperationTimeoutGiven = configuration.Timeouts.IsOperationGiven,
        CanObserve = configuration.Client?.Observe is not null || configuration.Server?.Observe is not null,
        Plan = plan.Scenarios,
        IsPartial = plan.IsPartial,
        Shard = plan.Shard?.ToString(),
        Seed = seed,
        Configuration = ConfigurationMasker.ToJson(configuration),
        Environment = Environment(),
    };

    /// <summary>Kinds of the packages that a client has installed so far, in order; what was broken off counts, for it was installed all the same.</summary>
    /// <param name="record">The run's record.</param>
    /// <param name="entries">All its entries.</param>
    public static IReadOnlyList<string> InstalledBy(RunRecord record, IReadOnlyList<Entry> entries) => entries.Count == 0 ? [] :
    [
        .. new RunView(record, [.. entries.Where(entry => entry is not FactEntry { Name: Facts.Resumed })]).Operations
            .Where(one => one.Operation is not FumoOperation.Download && one.Alert?.Outcome == ResultOutcome.Success)
            .Select(one => one.Purpose?.Package).OfType<string>(),
    ];

    /// <summary>What must not stand in a transcript.</summary>
    /// <param name="configuration">The configuration.</param>
    public static SecretMask SecretsOf(RunConfiguration configuration) => new(configuration.Secrets);

    private static Dictionary<string, string> Environment() => new()
    {
        ["system"] = RuntimeInformation.OSDescription,
        ["architecture"] = RuntimeInformation.ProcessArchitecture.ToString(),
        ["runtime"] = RuntimeInformation.FrameworkDescription,
        ["processors"] = System.Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture),
        ["host"] = System.Environment.MachineName,
    };
}
