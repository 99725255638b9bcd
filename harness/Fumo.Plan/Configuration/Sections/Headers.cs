using System.Buffers;

namespace Fumo.Plan;

/// <summary>Reads header fields of HTTP.</summary>
internal static class Headers
{
    private static readonly SearchValues<char> Token =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>No header field.</summary>
    public static IReadOnlyDictionary<string, string> None { get; } = new Dictionary<string, string>();

    /// <summary>Names with values; those whose names say so become secrets.</summary>
    public static IReadOnlyDictionary<string, string> Read(Field field)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, Field value) in field.Section()?.All() ?? [])
        {
            if (name.Length == 0 || name.AsSpan().ContainsAnyExcept(Token))
            {
                value.Wrong("the key is no name of a header field");
            }
            else if (value.Text() is { } text && text.Any(char.IsControl))
            {
                value.Wrong("must be one line");
            }
            else if (value.Text() is { } line)
            {
                headers[name] = line;
                Keep(value.Scope, name, line);
            }
        }

        return headers;
    }

    private static void Keep(ReadingScope scope, string name, string value)
    {
        if (SecretWords.IsIn(name) && value.Length > 0)
        {
            scope.Secrets.Add(value);
        }
    }
}
