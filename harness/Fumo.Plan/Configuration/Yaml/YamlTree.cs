using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Fumo.Plan;

/// <summary>From text to values with places. Anchors, aliases and merge keys (&lt;&lt;) are followed, within limits.</summary>
internal sealed class YamlTree
{
    private const int Deepest = 50;
    private const int MostValues = 20_000;

    private readonly Parser _parser;
    private readonly Dictionary<AnchorName, ConfigNode?> _anchors = [];
    private readonly Action<Origin, string, string> _report;
    private readonly Stack<Origin> _open = new();
    private long _values;

    private YamlTree(string text, Action<Origin, string, string> report) => (_parser, _report) = (new Parser(new StringReader(text)), report);

    private ParsingEvent Current => _parser.Current!;

    private Origin Here => new(checked((int)Current.Start.Line), checked((int)Current.Start.Column));

    /// <summary>Reads the only document of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="report">Takes mistakes that leave the rest readable: place, key, message.</param>
    /// <exception cref="YamlProblem">The text is not readable.</exception>
    /// <returns>The document; null when the text holds none.</returns>
    public static ConfigNode? Read(string text, Action<Origin, string, string> report)
    {
        YamlText.RefuseControls(text);
        YamlTree tree = new(text, report);
        try
        {
            return tree.Document();
        }
        catch (YamlException malformed)
        {
            Origin place = new((int)Math.Max(1, malformed.Start.Line), (int)Math.Max(1, malformed.Start.Column));
            throw YamlText.TabIndent(text, place.Line) is { } tab
                ? new YamlProblem(tab, "a tab in the indentation; yaml takes blanks only", malformed)
                : new YamlProblem(place, $"not well-formed: {malformed.Message.TrimEnd('.')}{YamlText.QuotesHint(text, place.Line)}", malformed);
        }
        catch (InvalidOperationException unclosed)
        {
            // This is how the parser says that a list or map in brackets runs into what cannot belong to it.
            Origin place = tree._open.Count > 0 ? tree._open.Peek() : Origin.Start;
            throw new YamlProblem(place, "not well-formed: the list or map that begins here is not closed before the next key", unclosed);
        }
        catch (ArgumentException tag)
        {
            // The parser makes a tag of what it read without asking whether it can be one.
            throw new YamlProblem(tree._parser.Current is null ? Origin.Start : tree.Here, $"not well-formed: behind this place stands a tag that is none ({tag.Message})", tag);
        }
    }

    private ConfigNode? Document()
    {
        Next();
        Next();
        if (Current is StreamEnd)
        {
            return null;
        }

        Next();
        ConfigNode root = Value(0, "");
        Next();
        Next();
        return Current is StreamEnd ? root : throw new YamlProblem(Here, "a second document begins here; the file holds one");
    }

    private void Next() => _parser.MoveNext();

    private ConfigNode Value(int depth, string path)
    {
        if (depth > Deepest)
        {
            throw new YamlProblem(Here, $"nested deeper than {Deepest} levels");
        }

        if (++_values > MostValues)
        {
            throw TooMany();
        }

        if (Current is AnchorAlias alias)
        {
            return Aliased(alias);
        }

        AnchorName anchor = Current is NodeEvent node ? node.Anchor : AnchorName.Empty;
        if (!anchor.IsEmpty)
        {
            _anchors[anchor] = null;
        }

        ConfigNode value = Current switch
        {
            SequenceStart => List(depth, path),
            MappingStart => Map(depth, path),
            Scalar scalar => new ConfigScalar(Here, scalar.Value, scalar.Style == ScalarStyle.Plain),
            _ => throw new YamlProblem(Here, "not well-formed: a value should stand here"),
        };
        if (!anchor.IsEmpty)
        {
            _anchors[anchor] = value;
        }

        return value;
    }

    private YamlProblem TooMany() => new(Here, $"more than {MostValues} values, which no configuration needs");

    // Sharing costs nothing here, but each use is read again: so each use counts in full.
    private ConfigNode Aliased(AnchorAlias alias)
    {
        ConfigNode value = _anchors.TryGetValue(alias.Value, out ConfigNode? target)
            ? target ?? throw new YamlProblem(Here, $"*{alias.Value} stands inside of what it names")
            : throw new YamlProblem(Here, $"*{alias.Value} names nothing that stands before it (a text that begins with * wants quotes)");
        _values += value.Size;
        return _values <= MostValues ? value : throw TooMany();
    }

    private ConfigList List(int depth, string path)
    {
        Origin start = Open();
        List<ConfigNode> items = [];
        for (Next(); Current is not SequenceEnd; Next())
        {
            items.Add(Value(depth + 1, $"{path}[{items.Count}]"));
        }

        _open.Pop();
        return new ConfigList(start, items);
    }

    private ConfigMap Map(int depth, string path)
    {
        Origin start = Open();
        MapEntries entries = new(path, _report);
        for (Next(); Current is not MappingEnd; Next())
        {
            ConfigNode key = Value(depth + 1, path);
            Next();
            entries.Add(key, Value(depth + 1, ConfigPath.Join(path, (key as ConfigScalar)?.Text ?? "")));
        }

        _open.Pop();
        return new ConfigMap(start, entries.ToList());
    }

    private Origin Open()
    {
        _open.Push(Here);
        return Here;
    }
}
