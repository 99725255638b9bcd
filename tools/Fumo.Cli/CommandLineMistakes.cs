using System.CommandLine;
using System.CommandLine.Parsing;
using Fumo.Plan;
using Fumo.Reports;

namespace Fumo.Cli;

/// <summary>What is said of a command line that does not fit: a line per mistake, with the word that may be meant.</summary>
internal static class CommandLineMistakes
{
    /// <summary>The mistakes, one line each.</summary>
    /// <param name="parsed">The command line, with at least one error.</param>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        string[] unknown = [.. Unknown(parsed.UnmatchedTokens)];
        return unknown.Length > 0
            ? [.. unknown.Select(token => Unknown(parsed, token))]
            : [.. parsed.Errors.Select(mistake => Shown(mistake, parsed.Tokens))];
    }

    // What follows an unknown option is its value, and no mistake of its own.
    private static IEnumerable<string> Unknown(IReadOnlyList<string> tokens) =>
        tokens.Where((token, index) => IsOption(token) || index == 0 || !IsOption(tokens[index - 1]));

    private static string Unknown(ParseResult parsed, string token)
    {
        Command verb = parsed.CommandResult.Command;
        IEnumerable<Symbol> known = IsOption(token) ? verb.Options.Concat(parsed.RootCommandResult.Command.Options) : verb.Subcommands;
        string what = IsOption(token) ? "option" : verb.Subcommands.Count > 0 ? "verb" : "further argument";
        string hint = Nearest.One(token, known.Where(one => !one.Hidden).Select(one => one.Name)) is { } near ? $"; did you mean '{near}'?" : ".";
        return $"There is no {what} '{Visible.Line(token)}'{hint}";
    }

    // The library's sentence names what was typed.
    private static string Shown(ParseError mistake, IReadOnlyList<Token> tokens) => tokens
        .Where(token => token.Value.Any(char.IsControl))
        .Aggregate(mistake.Message, (message, token) => message.Replace(token.Value, Visible.Line(token.Value), StringComparison.Ordinal));

    private static bool IsOption(string token) => token.StartsWith('-');
}
