using System.Collections;

namespace Fumo.Session;

/// <summary>HTTP header fields in the order they stood; names compare without case.</summary>
public sealed class WebHeaders : IEnumerable<KeyValuePair<string, string>>
{
    private readonly List<KeyValuePair<string, string>> fields = [];

    /// <summary>The first value under a name, or null. Setting replaces all values of the name; null removes them.</summary>
    /// <param name="name">The field's name.</param>
    public string? this[string name]
    {
        get => fields.Find(field => Is(field, name)).Value;
        set
        {
            fields.RemoveAll(field => Is(field, name));
            if (value is not null)
            {
                Add(name, value);
            }
        }
    }

    /// <summary>Adds a field behind those that are there.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="value">Its value.</param>
    public void Add(string name, string value) => fields.Add(new(name, value));

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool Is(KeyValuePair<string, string> field, string name) =>
        string.Equals(field.Key, name, StringComparison.OrdinalIgnoreCase);
}
