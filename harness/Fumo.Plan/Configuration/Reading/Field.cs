namespace Fumo.Plan;

/// <summary>A value of the file that is wanted: its place, its path, and the value itself when it is there.</summary>
/// <param name="Scope">The reading.</param>
/// <param name="Path">The path of the key.</param>
/// <param name="Origin">Where mistakes about it are reported: the value, else the key, else the section.</param>
/// <param name="Node">The value; null when the key is missing or empty.</param>
internal readonly record struct Field(ReadingScope Scope, string Path, Origin Origin, ConfigNode? Node)
{
    /// <summary>True when there is a value.</summary>
    public bool IsGiven => Node is not null;

    /// <summary>Reports a mistake about the value.</summary>
    public void Wrong(string message) => Scope.Report(Origin, Path, message);

    /// <summary>A text, variables replaced; null when it is missing or wrong.</summary>
    public string? Text()
    {
        switch (Node)
        {
            case null:
                return null;
            case ConfigScalar scalar when scalar.Text.Contains('\0', StringComparison.Ordinal):
                Wrong("must not hold a NUL character");
                return null;
            case ConfigScalar scalar:
                return Variables.Replace(scalar.Text, this);
            // {dm} without quotes is a map to yaml.
            case ConfigMap { Entries: [{ Value: ConfigScalar { IsNull: true } } word] }:
                Wrong($"must be a text; {{{word.Key}}} wants quotes: \"{{{word.Key}}}\"");
                return null;
            default:
                Wrong($"must be a text, not {Node.Kind}");
                return null;
        }
    }

    /// <summary>As <see cref="Text"/>, but not empty.</summary>
    public string? Name()
    {
        string? text = Text();
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            Wrong("must not be empty");
            return null;
        }

        return text;
    }

    /// <summary>true or false; null when it is missing or wrong.</summary>
    public bool? Truth()
    {
        string? text = Text();
        switch (text?.ToLowerInvariant())
        {
            case null:
                return null;
            case "true":
                return true;
            case "false":
                return false;
            default:
                Wrong($"must be true or false, not '{text}'");
                return null;
        }
    }

    /// <summary>One of several words; null when it is missing or wrong.</summary>
    public string? Choice(params IReadOnlyList<string> words)
    {
        string? text = Text();
        if (text is null || words.Contains(text))
        {
            return text;
        }

        string hint = Nearest.One(text, words) is { } near ? $"; did you mean '{near}'?" : "";
        Wrong($"must be {Words.Or(words)}, not '{text}'{hint}");
        return null;
    }

    /// <summary>The keys of a map; null when it is missing or no map.</summary>
    public SectionReader? Section()
    {
        switch (Node)
        {
            case null:
                return null;
            case ConfigMap map:
                return new SectionReader(Scope, Path, map);
            default:
                Wrong($"must be keys with values, not {Node.Kind}");
                return null;
        }
    }

    /// <summary>The items of a list; null when it is missing or no list.</summary>
    public IReadOnlyList<Field>? Items()
    {
        switch (Node)
        {
            case null:
                return null;
            case ConfigList list:
                Field self = this;
                return [.. list.Items.Select((item, index) => new Field(self.Scope, $"{self.Path}[{index}]", item.Origin, item))];
            default:
                Wrong($"must be a list, not {Node.Kind}");
                return null;
        }
    }

    /// <summary>The items of a list, or the value itself where one will do.</summary>
    public IReadOnlyList<Field> OneOrMore() => Node is ConfigList ? Items()! : Node is null ? [] : [this];
}
