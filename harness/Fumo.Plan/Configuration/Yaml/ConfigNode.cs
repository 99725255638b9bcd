namespace Fumo.Plan;

/// <summary>A value of the file with the place where it stands.</summary>
/// <param name="Origin">The place.</param>
/// <param name="Size">How many values it is made of, those behind aliases included.</param>
internal abstract record ConfigNode(Origin Origin, long Size)
{
    /// <summary>What it is, in a word.</summary>
    public abstract string Kind { get; }
}

/// <summary>A single value.</summary>
/// <param name="Origin">The place.</param>
/// <param name="Text">Its text.</param>
/// <param name="IsPlain">True when it stands without quotes.</param>
internal sealed record ConfigScalar(Origin Origin, string Text, bool IsPlain) : ConfigNode(Origin, 1)
{
    /// <summary>True for a key with nothing behind it.</summary>
    public bool IsNull => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";

    /// <inheritdoc/>
    public override string Kind => IsNull ? "empty" : "a single value";
}

/// <summary>A list.</summary>
/// <param name="Origin">The place.</param>
/// <param name="Items">Its items.</param>
internal sealed record ConfigList(Origin Origin, IReadOnlyList<ConfigNode> Items) : ConfigNode(Origin, 1 + Items.Sum(item => item.Size))
{
    /// <inheritdoc/>
    public override string Kind => "a list";
}

/// <summary>Keys with values.</summary>
/// <param name="Origin">The place.</param>
/// <param name="Entries">The keys in the order of the file, each once.</param>
internal sealed record ConfigMap(Origin Origin, IReadOnlyList<ConfigEntry> Entries) : ConfigNode(Origin, 1 + Entries.Sum(entry => entry.Value.Size))
{
    private readonly Lazy<Dictionary<string, ConfigEntry>> _byKey = new(() => Entries.ToDictionary(entry => entry.Key));

    /// <inheritdoc/>
    public override string Kind => "a map";

    /// <summary>The entry of a key; null when it is not there.</summary>
    public ConfigEntry? Find(string key) => _byKey.Value.GetValueOrDefault(key);

    /// <summary>The same map with a value put in place of what stood there, or added.</summary>
    public ConfigMap With(ConfigEntry entry) => new(Origin, [.. Entries.Where(other => other.Key != entry.Key), entry]);
}

/// <summary>A key with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Origin">Where the key stands.</param>
/// <param name="Value">The value.</param>
internal sealed record ConfigEntry(string Key, Origin Origin, ConfigNode Value);
