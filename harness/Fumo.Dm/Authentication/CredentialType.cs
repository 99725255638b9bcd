namespace Fumo.Dm;

/// <summary>The names of the schemes as they stand in the Type of Cred and Chal (DM Security 1.2.1, 5.1.3).</summary>
public static class CredentialType
{
    /// <summary>Name and password.</summary>
    public const string Basic = "syncml:auth-basic";

    /// <summary>A digest over name, password and nonce.</summary>
    public const string Md5 = "syncml:auth-md5";

    /// <summary>A digest over the message; only ever asked for, never in a Cred.</summary>
    public const string Mac = "syncml:auth-MAC";

    /// <summary>The name of a scheme; empty for none.</summary>
    /// <param name="scheme">The scheme.</param>
    public static string Of(AuthenticationScheme scheme) => scheme switch
    {
        AuthenticationScheme.Basic => Basic,
        AuthenticationScheme.Md5 => Md5,
        AuthenticationScheme.Hmac => Mac,
        _ => "",
    };

    /// <summary>The scheme of a name; blanks around it and its case do not matter. False for a name that DM does not have.</summary>
    /// <param name="type">The name as it stood; null when it was missing.</param>
    /// <param name="scheme">The scheme.</param>
    public static bool TryRead(string? type, out AuthenticationScheme scheme)
    {
        string name = type?.Trim() ?? "";
        scheme = Enum.GetValues<AuthenticationScheme>().FirstOrDefault(known => name.Length > 0 && name.Equals(Of(known), StringComparison.OrdinalIgnoreCase));
        return scheme != AuthenticationScheme.None;
    }
}
