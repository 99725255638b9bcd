namespace Fumo.Judge;

/// <summary>How the address of a node is written (DM TND 1.2.1, 8.1).</summary>
internal static class UriForm
{
    /// <summary>What is wrong with how an address is written; null when nothing is.</summary>
    /// <param name="uri">The address as it stood.</param>
    internal static string? FaultOf(string uri)
    {
        string path = uri.Split('?')[0];
        string[] names = path.Split('/');
        return uri.Trim() != uri ? "it has blanks around it"
            : path.Length == 0 ? "it names no node"
            : path.Contains("://", StringComparison.Ordinal) ? "it is absolute, and not relative to the root of the tree"
            : path.StartsWith('/') ? "it begins with a slash"
            : path.EndsWith('/') ? "it ends with a slash"
            : names.Contains(string.Empty) ? "a name in it is empty"
            : names.Skip(1).Contains(".") || names.Contains("..") ? "it has '.' or '..' in it; '.' may stand at its beginning only"
            : null;
    }

    /// <summary>The node that an address seems to mean, however it is written; null for none.</summary>
    /// <param name="uri">The address as it stood.</param>
    internal static NodeUri? Meant(string? uri)
    {
        List<string> names = [];
        foreach (string name in (uri ?? string.Empty).Trim().Split('?')[0].Split('/').Where(name => name is not ("" or ".")))
        {
            if (name != "..")
            {
                names.Add(name);
            }
            else if (names.Count > 0)
            {
                names.RemoveAt(names.Count - 1);
            }
        }

        return NodeUri.Of(string.Join('/', names));
    }
}
