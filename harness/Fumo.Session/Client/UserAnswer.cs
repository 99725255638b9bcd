namespace Fumo.Session;

/// <summary>What a user answered: the Status code, and the input that goes into its Items.</summary>
/// <param name="Code">200 yes or done, 304 no, 214 cancelled, 408 no answer in time.</param>
/// <param name="Input">Text, or the numbers of what was chosen.</param>
public sealed record UserAnswer(int Code, IReadOnlyList<string> Input)
{
    /// <summary>An answer without input.</summary>
    /// <param name="code">The Status code.</param>
    public static UserAnswer Of(int code) => new(code, []);
}
