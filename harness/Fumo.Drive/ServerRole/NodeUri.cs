using Fumo.Dm;

namespace Fumo.Drive;

/// <summary>Addresses of nodes, in the form in which the client or the configuration writes them.</summary>
internal static class NodeUri
{
    /// <summary>True when the node is the root or lies below it.</summary>
    public static bool IsWithin(string uri, string root) => LocUri.Of(uri).IsWithin(LocUri.Of(root));

    /// <summary>The address of a child; keeps how the parent is written.</summary>
    public static string Child(string parent, string name) => $"{parent.TrimEnd('/')}/{name}";
}
