namespace Fumo.Drive;

/// <summary>Addresses of nodes, compared by their segments: "FUMO/x" is "./FUMO/x", and percent-encoding makes no difference.</summary>
internal static class NodeUri
{
    /// <summary>The address without "./", escapes and a slash at its end.</summary>
    public static string Normal(string uri)
    {
        string path = uri.Trim().Split('?')[0].Trim('/');
        path = path is "." ? "" : path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        return string.Join('/', path.Split('/').Select(Uri.UnescapeDataString));
    }

    /// <summary>True when the node is the root or lies below it.</summary>
    public static bool IsWithin(string uri, string root)
    {
        string node = Normal(uri);
        string top = Normal(root);
        return node == top || node.StartsWith(top + "/", StringComparison.Ordinal);
    }

    /// <summary>The address of a child.</summary>
    public static string Child(string parent, string name) => $"{parent.TrimEnd('/')}/{name}";
}
