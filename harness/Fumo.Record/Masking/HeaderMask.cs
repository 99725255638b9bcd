namespace Fumo.Record;

/// <summary>Which header fields authorize, and what is left of them.</summary>
internal static class HeaderMask
{
    private static readonly string[] Secret = ["Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie"];
    private static readonly string[] Parts = ["api-key", "apikey", "token", "secret", "password"];

    public static bool IsSecret(string name) =>
        Secret.Contains(name, StringComparer.OrdinalIgnoreCase)
        || Parts.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase));

    /// <summary>The scheme's name stays, what follows it goes.</summary>
    public static string Masked(string value)
    {
        int blank = value.IndexOf(' ', StringComparison.Ordinal);
        return blank > 0 ? $"{value[..blank]} ***" : "***";
    }
}
