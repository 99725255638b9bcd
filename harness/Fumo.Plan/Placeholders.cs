using System.Text;

namespace Fumo.Plan;

/// <summary>{dm}, {packages}, {device}, {session}, {work}, {prompt} in commands, addresses and texts.</summary>
public static class Placeholders
{
    /// <summary>The names that a configuration can use.</summary>
    public static IReadOnlyList<string> Names { get; } = ["dm", "packages", "device", "session", "work", "prompt"];

    /// <summary>Puts values where their names stand in braces; braces around anything else stay as they are.</summary>
    /// <param name="text">The text.</param>
    /// <param name="values">Values by name.</param>
    public static string Expand(string text, IReadOnlyDictionary<string, string> values) => Expand(text, values, static value => value);

    /// <summary>As <see cref="Expand(string, IReadOnlyDictionary{string, string})"/> for each of several texts, a command line for example.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="values">Values by name.</param>
    public static IReadOnlyList<string> Expand(IReadOnlyList<string> texts, IReadOnlyDictionary<string, string> values) =>
        [.. texts.Select(text => Expand(text, values))];

    /// <summary>As <see cref="Expand(string, IReadOnlyDictionary{string, string})"/> for an address: values are percent-encoded, except where one begins the address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="values">Values by name.</param>
    public static string ExpandUrl(string address, IReadOnlyDictionary<string, string> values)
    {
        string? leading = values.Keys.FirstOrDefault(name => address.StartsWith($"{{{name}}}", StringComparison.Ordinal));
        int length = leading is null ? 0 : leading.Length + 2;
        return (leading is null ? "" : values[leading]) + Expand(address[length..], values, Uri.EscapeDataString);
    }

    /// <summary>The values as environment variables: FUMO_DM, FUMO_PACKAGES, …</summary>
    /// <param name="values">Values by name.</param>
    public static IReadOnlyDictionary<string, string> ToEnvironment(IReadOnlyDictionary<string, string> values) =>
        values.ToDictionary(value => "FUMO_" + value.Key.ToUpperInvariant(), value => value.Value);

    // One pass: a value that looks like a placeholder is not expanded again.
    private static string Expand(string text, IReadOnlyDictionary<string, string> values, Func<string, string> encode)
    {
        StringBuilder expanded = new(text.Length);
        int at = 0;
        while (at < text.Length)
        {
            int open = text.IndexOf('{', at);
            int close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            bool isKnown = values.TryGetValue(text[(open + 1)..close], out string? value);
            expanded.Append(text, at, open - at).Append(isKnown ? encode(value!) : "{");
            at = isKnown ? close + 1 : open + 1;
        }

        return expanded.Append(text, at, text.Length - at).ToString();
    }
}
