using Spectre.Console;

namespace Fumo.Cli;

/// <summary>The person at the terminal.</summary>
internal sealed class TerminalAsker : IAsker
{
    /// <inheritdoc/>
    public string Choose(string question, params string[] choices) =>
        AnsiConsole.Prompt(new SelectionPrompt<string>().Title(Markup.Escape(question)).AddChoices(choices).UseConverter(Markup.Escape));

    /// <inheritdoc/>
    public string Ask(string question, string? usual = null)
    {
        TextPrompt<string> prompt = new(Markup.Escape(question));
        return AnsiConsole.Prompt(usual is null ? prompt : prompt.DefaultValue(usual).AllowEmpty().ShowDefaultValue(usual.Length > 0)).Trim();
    }
}
