using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>What an engine found of credentials, in the words of the transcript.</summary>
internal static class CredentialWords
{
    public static CredentialCheck Of(CredentialFinding finding) => new(Word(finding.Scheme), Word(finding.Outcome), finding.Detail);

    private static string Word<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
