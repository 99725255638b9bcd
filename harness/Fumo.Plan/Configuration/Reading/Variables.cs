using System.Text.RegularExpressions;

namespace Fumo.Plan;

/// <summary>${NAME} in values. It is replaced after the yaml is parsed, so that a variable cannot change the file's shape; $${ stands for ${ itself.</summary>
internal static partial class Variables
{
    /// <summary>The text with variables replaced; null when one is unset or badly written, which is reported.</summary>
    public static string? Replace(string text, Field field)
    {
        if (field.Origin.Flag is not null || !text.Contains("${", StringComparison.Ordinal))
        {
            // What a flag says went through the shell, which has variables of its own.
            return text;
        }

        bool isWhole = true;
        string replaced = Reference().Replace(text, match =>
        {
            string? value = match.Value == "$${" ? "${" : ValueOf(match, field);
            isWhole &= value is not null;
            return value ?? "";
        });
        return isWhole ? replaced : null;
    }

    private static string? ValueOf(Match match, Field field)
    {
        string name = match.Groups["name"].Value;
        if (!match.Groups["end"].Success || !Name().IsMatch(name))
        {
            field.Wrong("'${' begins a variable: ${NAME}; '$${' stands for '${' itself");
            return null;
        }

        string? value = field.Scope.Environment(name);
        if (value is null && !field.Scope.IsOtherRole)
        {
            field.Wrong($"the environment variable {name} is not set");
        }
        else if (value?.Length > 0 && SecretWords.IsIn(name))
        {
            field.Scope.Secrets.Add(value);
        }

        return value;
    }

    [GeneratedRegex(@"\$\$\{|\$\{(?<name>[^}]*)(?<end>\})?", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
