using System.Text.RegularExpressions;

namespace Fumo.Plan;

/// <summary>Takes out of texts what is not for everybody.</summary>
internal static partial class Masking
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Mask = "***";

    /// <summary>An address without user information and without the values of parameters whose names say that they are secret.</summary>
    public static string Address(string text) =>
        Parameters().Replace(UserInfo().Replace(text, "${scheme}" + Mask + "@"), match =>
            SecretWords.IsIn(match.Groups["name"].Value) ? $"{match.Groups["name"].Value}={Mask}" : match.Value);

    /// <summary>A text without any of the secrets. Short ones are looked for as whole values only: they would be found in any word.</summary>
    public static string Text(string text, IReadOnlyCollection<string> secrets)
    {
        const int longEnough = 6;
        foreach (string secret in secrets.Where(secret => secret.Length > 0).OrderByDescending(secret => secret.Length))
        {
            if (secret.Length >= longEnough)
            {
                text = text.Replace(secret, Mask, StringComparison.Ordinal)
                    .Replace(Uri.EscapeDataString(secret), Mask, StringComparison.Ordinal);
            }
            else if (text == secret || text.EndsWith("=" + secret, StringComparison.Ordinal) || text.EndsWith(":" + secret, StringComparison.Ordinal))
            {
                text = text[..^secret.Length] + Mask;
            }
        }

        return text;
    }

    [GeneratedRegex(@"(?<scheme>[A-Za-z][A-Za-z0-9+.-]*://)[^/?#@\s]+@", RegexOptions.CultureInvariant)]
    private static partial Regex UserInfo();

    [GeneratedRegex(@"(?<=[?&])(?<name>[^=&#\s]+)=[^&#\s]*", RegexOptions.CultureInvariant)]
    private static partial Regex Parameters();
}
