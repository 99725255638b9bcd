namespace Fumo.Plan;

/// <summary>The keys of one map: each is asked for by name, and what nobody asked for is a mistake when the section is closed.</summary>
/// <param name="scope">The reading.</param>
/// <param name="path">The path of the section.</param>
/// <param name="map">The map.</param>
internal sealed class SectionReader(ReadingScope scope, string path, ConfigMap map)
{
    private const string WithoutValue = "is required, and stands here without a value";
    private readonly List<string> _known = [];
    private readonly HashSet<string> _asked = [];
    private readonly List<(string[] Keys, string Message)> _missing = [];

    /// <summary>A key that may be left out.</summary>
    public Field this[string key] => FieldOf(key);

    /// <summary>Every key with its value, where keys are names of the user's own choice.</summary>
    public IEnumerable<(string Key, Field Value)> All() => map.Entries.Select(entry => (entry.Key, FieldOf(entry.Key)));

    /// <summary>A key that must be there.</summary>
    public Field Required(string key)
    {
        Field field = FieldOf(key);
        if (!field.IsGiven)
        {
            _missing.Add(([key], map.Find(key) is null ? "is required" : WithoutValue));
        }

        return field;
    }

    /// <summary>Of several keys the one that is there; more than one is a mistake, and none, too, unless it may be.</summary>
    /// <param name="isRequired">Whether there must be one.</param>
    /// <param name="keys">The keys.</param>
    public string? OneOf(bool isRequired, params string[] keys)
    {
        Field[] given = [.. keys.Select(FieldOf).Where(field => field.IsGiven)];
        if (given.Length > 1)
        {
            string[] names = [.. keys.Where(key => FieldOf(key).IsGiven)];
            scope.Report(KeyOrigin(names[1]), ConfigPath.Join(path, names[1]), $"only one of {Words.Or(keys)} can be given; here are {Words.And(names)}");
        }
        else if (given.Length == 0 && isRequired)
        {
            string? empty = keys.FirstOrDefault(key => map.Find(key) is not null);
            _missing.Add(empty is not null ? ([empty], WithoutValue) : (keys, $"one of {Words.Or(keys)} is required"));
        }

        return given.Length == 1 ? keys.Single(key => FieldOf(key).IsGiven) : null;
    }

    /// <summary>Whether a key is there, or is there with a slip in it, which is reported by itself.</summary>
    public bool IsMeant(string key) =>
        FieldOf(key).IsGiven || map.Entries.Any(entry => !_asked.Contains(entry.Key) && Nearest.One(entry.Key, [key]) is not null);

    /// <summary>Reports a mistake about the key rather than its value.</summary>
    public void WrongKey(string key, string message) => scope.Report(KeyOrigin(key), ConfigPath.Join(path, key), message);

    /// <summary>Reports the keys that nobody asked for, and those that are missing: a slip in a required key is one mistake, not two.</summary>
    /// <param name="below">Keys that belong one level deeper, each with the section that they belong to.</param>
    public void Close(IReadOnlyDictionary<string, string>? below = null)
    {
        foreach (ConfigEntry entry in map.Entries.Where(entry => !_asked.Contains(entry.Key)))
        {
            string? section = below?.GetValueOrDefault(entry.Key);
            string? near = section ?? Nearest.One(entry.Key, _known.Where(key => map.Find(key) is null)) ?? Nearest.One(entry.Key, _known);
            _missing.RemoveAll(missing => missing.Keys.Contains(near));
            string hint = section is not null ? $"it belongs below '{section}', indented"
                : near is null ? $"known here: {string.Join(", ", _known)}"
                : $"did you mean '{near}'?";
            scope.Report(entry.Origin, ConfigPath.Join(path, entry.Key), $"unknown key; {hint}");
        }

        foreach ((string[] keys, string message) in _missing)
        {
            string named = keys.Length == 1 ? ConfigPath.Join(path, keys[0]) : path;
            scope.Report(KeyOrigin(keys[0]), named, message);
        }
    }

    private Origin KeyOrigin(string key) => map.Find(key)?.Origin ?? map.Origin;

    private Field FieldOf(string key)
    {
        if (_asked.Add(key))
        {
            _known.Add(key);
        }

        ConfigEntry? entry = map.Find(key);
        bool isNull = entry?.Value is ConfigScalar { IsNull: true };
        Origin origin = entry is null ? map.Origin : isNull ? entry.Origin : entry.Value.Origin;
        return new Field(scope, ConfigPath.Join(path, key), origin, isNull ? null : entry?.Value);
    }
}
