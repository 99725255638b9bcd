using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
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
    public static RunRecord Of(SuiteRunOptions options, DateTimeOffset started)
    {
        RunConfiguration configuration = options.Configuration;
        return new RunRecord
        {
            Id = options.Id,
            Started = started,
            ToolVersion = ToolVersion,
            Role = configuration.Role,
            Implementation = configuration.Implementation,
            Profile = configuration.Profile,
            Interpretations = configuration.Interpretations,
            Claims = configuration.Claims,
            IsDmGated = configuration.IsDmGated,
            Waivers = configuration.Waivers,
            AreWaiversStrict = options.AreWaiversStrict,
            IsOperationTimeoutGiven = configuration.Timeouts.IsOperationGiven,
            CanObserve = configuration.Client?.Observe is not null || configuration.Server?.Observe is not null,
            Plan = options.Plan.Scenarios,
            IsPartial = options.Plan.IsPartial,
            Seed = options.Seed,
            Configuration = ConfigurationMasker.ToJson(configuration),
            Environment = Environment(),
        };
    }

    /// <summary>What must not stand in a transcript.</summary>
    /// <param name="configuration">The configuration.</param>
    public static SecretMask SecretsOf(RunConfiguration configuration)
    {
        CredentialsSection? credentials = configuration.Client?.Credentials ?? configuration.Server?.Credentials;
        string?[] secrets = [credentials?.Client?.Secret, credentials?.Server?.Secret];
        return new SecretMask(secrets.OfType<string>().Where(secret => secret.Length > 0));
    }

    private static Dictionary<string, string> Environment() => new()
    {
        ["system"] = RuntimeInformation.OSDescription,
        ["architecture"] = RuntimeInformation.ProcessArchitecture.ToString(),
        ["runtime"] = RuntimeInformation.FrameworkDescription,
        ["processors"] = System.Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture),
        ["host"] = System.Environment.MachineName,
    };
}
