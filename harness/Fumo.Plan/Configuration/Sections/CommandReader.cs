namespace Fumo.Plan;

/// <summary>Reads command lines and HTTP requests.</summary>
internal static class CommandReader
{
    /// <summary>Program and arguments; null when they are missing or wrong.</summary>
    public static IReadOnlyList<string>? Command(this Field field)
    {
        if (field.Node is ConfigScalar { Text: var line } && line.Any(char.IsWhiteSpace))
        {
            string[] words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            field.Wrong($"is a list of program and arguments: [{string.Join(", ", words.Select(word => word.Contains('{', StringComparison.Ordinal) ? $"\"{word}\"" : word))}]");
            return null;
        }

        IReadOnlyList<Field> items = field.OneOrMore();
        if (field.IsGiven && items.Count == 0)
        {
            field.Wrong("must name a program");
            return null;
        }

        string?[] parts = [.. items.Select((item, index) => index == 0 ? Program(item) : Argument(item))];
        return parts.Length == 0 || parts.Contains(null) ? null : [.. parts.OfType<string>()];
    }

    /// <summary>An HTTP request, as keys or as its address alone, which is then posted to.</summary>
    public static HttpActionSection? HttpAction(this Field field)
    {
        if (field.Node is ConfigScalar)
        {
            return field.Template() is { } address ? new HttpActionSection("POST", address, null, Headers.None) : null;
        }

        if (field.Section() is not { } section)
        {
            return null;
        }

        string? method = section["method"].Method();
        string? url = section.Required("url").Template();
        string? body = section["body"].Text();
        IReadOnlyDictionary<string, string> headers = Headers.Read(section["headers"]);
        section.Close();
        return new HttpActionSection(method ?? "POST", url ?? "", body, headers);
    }

    private static string? Method(this Field field)
    {
        string? text = field.Name();
        if (text is null || (text.Length <= 20 && text.All(char.IsAsciiLetterUpper)))
        {
            return text;
        }

        field.Wrong($"must be a method like GET or POST, not '{text}'");
        return null;
    }

    // Relative to the file, like every path; a bare name is looked for in PATH.
    private static string? Program(Field field)
    {
        string? text = field.Name();
        if (text is null)
        {
            return null;
        }

        field.CheckPlaceholders(text);
        return text.Contains('/', StringComparison.Ordinal) && !text.StartsWith('{') ? Path.GetFullPath(text, field.Scope.Folder) : text;
    }

    private static string? Argument(Field field)
    {
        if (!field.IsGiven || field.Node is ConfigScalar { IsNull: true })
        {
            field.Wrong("is empty; an empty argument is written \"\"");
            return null;
        }

        string? text = field.Text();
        if (text is not null)
        {
            field.CheckPlaceholders(text);
        }

        return text;
    }
}
