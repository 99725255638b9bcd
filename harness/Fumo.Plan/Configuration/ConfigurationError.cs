using System.Globalization;

namespace Fumo.Plan;

/// <summary>One mistake in a configuration.</summary>
/// <param name="File">The file as the user named it; null for a mistake on the command line.</param>
/// <param name="Line">Line, from 1; 0 when it is not in a file.</param>
/// <param name="Column">Column, from 1; 0 when it is not in a file.</param>
/// <param name="Key">The key with its path, for example client.connect.http.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record ConfigurationError(string? File, int Line, int Column, string Key, string Message)
{
    /// <summary>file:line:column: key: message, without what there is not.</summary>
    public override string ToString()
    {
        string place = File is null ? "" : Line == 0 ? $"{File}: " : string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: ");
        return Key.Length == 0 ? place + Message : $"{place}{Key}: {Message}";
    }
}
