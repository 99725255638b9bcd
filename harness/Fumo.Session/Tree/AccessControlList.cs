using Fumo.Dm;

namespace Fumo.Session;

/// <summary>Which server may do what on a node (DM TND 1.2.1, property ACL).</summary>
public sealed class AccessControlList
{
    private const AccessTypes Grantable =
        AccessTypes.Add | AccessTypes.Delete | AccessTypes.Exec | AccessTypes.Get | AccessTypes.Replace;

    private readonly SortedDictionary<string, string[]> rights;

    private AccessControlList(SortedDictionary<string, string[]> rights) => this.rights = rights;

    /// <summary>Every right for every server.</summary>
    public static AccessControlList Everything { get; } = Read("Add=*&Delete=*&Exec=*&Get=*&Replace=*");

    /// <summary>Reads a list that is known to be right.</summary>
    /// <param name="text">The list as text, for example <c>Get=*&amp;Replace=server</c>.</param>
    /// <exception cref="FormatException">It is none.</exception>
    public static AccessControlList Read(string text) =>
        TryRead(text) ?? throw new FormatException($"'{text}' is no access control list.");

    /// <summary>Reads a list; null when the text is none.</summary>
    /// <param name="text">The list as text.</param>
    public static AccessControlList? TryRead(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        SortedDictionary<string, string[]> rights = new(StringComparer.Ordinal);
        foreach (string part in text.Split('&'))
        {
            string[] sides = part.Split('=');
            if (sides.Length != 2
                || !Enum.TryParse(sides[0], out AccessTypes command)
                || (Grantable & command) != command
                || sides[0] != command.ToString()
                || !sides[1].Split('+').All(IsServer)
                || !rights.TryAdd(sides[0], sides[1].Split('+')))
            {
                return null;
            }
        }

        return new AccessControlList(rights);
    }

    /// <summary>True when the server may use the command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="serverId">The server's identifier.</param>
    public bool Allows(AccessTypes command, string serverId) =>
        rights.TryGetValue(command.ToString(), out string[]? servers) && (servers.Contains("*") || servers.Contains(serverId));

    /// <summary>The list as text.</summary>
    public override string ToString() => string.Join('&', rights.Select(right => $"{right.Key}={string.Join('+', right.Value)}"));

    private static bool IsServer(string id) =>
        id == "*" || (id.Length > 0 && !id.Any(sign => char.IsWhiteSpace(sign) || sign is '=' or '&' or '*' or '+'));
}
