using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;

namespace Fumo.Cli;

/// <summary>Options whose values have a shape of their own.</summary>
internal static class Flags
{
    /// <summary>One of some words; not given when left out.</summary>
    public static Option<string?> Choice(string name, string description, params string[] values)
    {
        Option<string?> option = new(name) { Description = description };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    /// <summary>A number of things.</summary>
    public static Option<int?> Count(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result => int.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0
            ? count
            : Wrong<int?>(result, "is no number from 1 on."),
    };

    /// <summary>A part of several.</summary>
    public static Option<Plan.Shard?> Shard(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result => Plan.Shard.Parse(Text(result)) ?? Wrong<Plan.Shard?>(result, "is no part of a whole; write K/N, for example 2/3."),
    };

    /// <summary>A span of time.</summary>
    public static Option<TimeSpan?> Duration(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result => Plan.Duration.TryParse(Text(result), out TimeSpan span)
            ? span
            : Wrong<TimeSpan?>(result, "is no duration; write 500ms, 30s or 10m."),
    };

    /// <summary>An address of http or https.</summary>
    public static Option<Uri?> Address(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result => Web(Text(result)) ?? Wrong<Uri?>(result, "is no http or https address."),
    };

    /// <summary>An address of http or https to listen at; host and port alone are http.</summary>
    public static Option<Uri?> Listening(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result => Web(Text(result)) ?? (Text(result).Contains("://", StringComparison.Ordinal) ? null : Web($"http://{Text(result)}"))
            ?? Wrong<Uri?>(result, "is no http or https address."),
    };

    /// <summary>An IP address with port.</summary>
    public static Option<IPEndPoint?> EndPoint(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result => IPEndPoint.TryParse(Text(result), out IPEndPoint? address) && address.Port > 0
            ? address
            : Wrong<IPEndPoint?>(result, "is no IP address with port, for example 127.0.0.1:2948."),
    };

    private static Uri? Web(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" && address.Host.Length > 0 ? address : null;

    private static string Text(ArgumentResult result) => result.Tokens[0].Value;

    private static T? Wrong<T>(ArgumentResult result, string why)
    {
        result.AddError($"'{Text(result)}' {why}");
        return default;
    }
}
