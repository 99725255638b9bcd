namespace Fumo.Session;

/// <summary>The header field x-syncml-hmac: names and values in any order (DM Security 1.2.1, 5.1.4.3).</summary>
/// <param name="UserName">Whose secret it is.</param>
/// <param name="Mac">The digest, base64.</param>
internal sealed record HmacField(string? UserName, string? Mac)
{
    public const string Name = "x-syncml-hmac";

    public static HmacField Read(string text)
    {
        string? user = null;
        string? mac = null;
        foreach (string part in Parts(text))
        {
            int sign = part.IndexOf('=', StringComparison.Ordinal);
            string value = sign < 0 ? string.Empty : part[(sign + 1)..].Trim().Trim('"');
            switch (sign < 0 ? string.Empty : part[..sign].Trim().ToUpperInvariant())
            {
                case "USERNAME":
                    user = value;
                    break;
                case "MAC":
                    mac = value;
                    break;
                default:
                    break;
            }
        }

        return new HmacField(user, mac);
    }

    /// <summary>Splits at the commas that stand outside quotation marks.</summary>
    private static IEnumerable<string> Parts(string text)
    {
        int start = 0;
        bool isQuoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            isQuoted ^= text[i] == '"';
            if (text[i] == ',' && !isQuoted)
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }
}
