namespace Fumo.Dm;

/// <summary>The header field x-syncml-hmac (DM Security 1.2.1, 5.1.4.3).</summary>
/// <param name="UserName">Whose secret it is; the same text as Source/LocName.</param>
/// <param name="Mac">The digest, base64.</param>
/// <param name="Algorithm">The algorithm; MD5 when it was not given.</param>
public sealed record HmacHeader(string UserName, string Mac, string Algorithm = HmacHeader.Md5)
{
    /// <summary>The name of the header field.</summary>
    public const string FieldName = "x-syncml-hmac";

    /// <summary>The only algorithm that DM 1.2 names.</summary>
    public const string Md5 = "MD5";

    /// <summary>The header field of a message.</summary>
    /// <param name="name">The user's or server's name.</param>
    /// <param name="secret">The password.</param>
    /// <param name="nonce">The nonce's octets.</param>
    /// <param name="body">The message as it goes on the wire.</param>
    public static HmacHeader Of(string name, string secret, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> body) => new(name, Digest.Mac(name, secret, nonce, body));

    /// <summary>Reads a header field: a list in any order, the name quoted or not. False when name or mac are missing.</summary>
    /// <param name="field">The field's value; null when the field is missing.</param>
    /// <param name="header">What it says.</param>
    public static bool TryRead(string? field, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out HmacHeader? header)
    {
        string? name = null, mac = null, algorithm = null;
        foreach (string part in Parts(field ?? ""))
        {
            int sign = part.IndexOf('=', StringComparison.Ordinal);
            string value = sign < 0 ? "" : Unquote(part[(sign + 1)..].Trim());
            switch (sign < 0 ? "" : part[..sign].Trim().ToUpperInvariant())
            {
                case "USERNAME": name = value; break;
                case "MAC": mac = value; break;
                case "ALGORITHM": algorithm = value; break;
            }
        }

        header = name is null || mac is null ? null : new HmacHeader(name, mac, algorithm ?? Md5);
        return header is not null;
    }

    /// <summary>The value of the header field.</summary>
    public override string ToString() => $"algorithm={Algorithm}, username=\"{UserName.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\", mac={Mac}";

    // A comma within quotation marks belongs to the name.
    private static IEnumerable<string> Parts(string field)
    {
        int start = 0;
        bool isQuoted = false;
        for (int i = 0; i < field.Length; i++)
        {
            isQuoted ^= field[i] == '"' && (i == 0 || field[i - 1] != '\\');
            if (field[i] == ',' && !isQuoted)
            {
                yield return field[start..i];
                start = i + 1;
            }
        }

        yield return field[start..];
    }

    private static string Unquote(string value) => value.Length >= 2 && value[0] == '"' && value[^1] == '"'
        ? value[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal)
        : value;
}
