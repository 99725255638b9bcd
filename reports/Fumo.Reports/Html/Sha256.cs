using System.Security.Cryptography;
using System.Text;

namespace Fumo.Reports;

/// <summary>The word by which a policy knows an inline style or script.</summary>
internal static class Sha256
{
    /// <summary>sha256-… of a text's UTF-8 octets.</summary>
    internal static string Word(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
