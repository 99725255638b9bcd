using System.Security.Cryptography;
using System.Text;

namespace Fumo.Reports;

/// <summary>Names of places in the page, stable over runs so that a link to a case stays good.</summary>
internal static class Anchor
{
    private const int MaxPlain = 80;

    internal static string Case(string id) => "case-" + Slug(id);

    internal static string Requirement(string id) => "scr-" + Slug(id);

    internal static string Ruling(string id) => "ruling-" + Slug(id);

    internal static string Exchange(int number) => "exchange-" + Tags.Number(number);

    // An id as ours are stays as it is; any other is told apart by its hash, so that no two meet.
    private static string Slug(string id) =>
        id.Length is > 0 and <= MaxPlain && id.All(one => char.IsAsciiLetterOrDigit(one) || one is '.' or '-' or '_')
            ? id
            : "x-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..16];
}
