namespace Fumo.Plan;

/// <summary>The entries of a map while it is read: each key once, what is merged in last.</summary>
/// <param name="path">The path of the map.</param>
/// <param name="report">Takes keys that are no text, and keys that are given twice.</param>
internal sealed class MapEntries(string path, Action<Origin, string, string> report)
{
    private const string MergeKey = "<<";
    private readonly Dictionary<string, ConfigEntry> _entries = [];
    private readonly List<ConfigMap> _merged = [];

    /// <summary>Takes a key with its value.</summary>
    public void Add(ConfigNode key, ConfigNode value)
    {
        if (key is not ConfigScalar { Text: var name } scalar)
        {
            report(key.Origin, path, $"a key is a text, not {key.Kind}");
        }
        else if (name == MergeKey && scalar.IsPlain)
        {
            Merge(value);
        }
        else if (_entries.TryGetValue(name, out ConfigEntry? first))
        {
            report(key.Origin, ConfigPath.Join(path, name), $"given twice; line {first.Origin.Line} has it already");
        }
        else
        {
            _entries.Add(name, new ConfigEntry(name, key.Origin, value));
        }
    }

    /// <summary>The entries; a key of the map itself wins over one that is merged in, an earlier merge over a later one.</summary>
    public IReadOnlyList<ConfigEntry> ToList()
    {
        foreach (ConfigEntry entry in _merged.SelectMany(map => map.Entries))
        {
            _entries.TryAdd(entry.Key, entry);
        }

        return [.. _entries.Values];
    }

    private void Merge(ConfigNode value)
    {
        foreach (ConfigNode part in value is ConfigList list ? list.Items : [value])
        {
            if (part is ConfigMap map)
            {
                _merged.Add(map);
            }
            else
            {
                report(part.Origin, ConfigPath.Join(path, MergeKey), $"takes maps, not {part.Kind}");
            }
        }
    }
}
