namespace Fumo.Plan;

/// <summary>Names that say of a value that it is not for everybody.</summary>
internal static class SecretWords
{
    private static readonly string[] Words =
        ["secret", "password", "passwd", "pwd", "token", "key", "auth", "credential", "cookie", "session-id", "signature"];

    /// <summary>Whether the name of a variable, a header field or a query parameter says so.</summary>
    public static bool IsIn(string name) => Words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
