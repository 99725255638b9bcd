namespace Fumo.Cli;

/// <summary>Somebody who can be asked.</summary>
internal interface IAsker
{
    /// <summary>Asks for one of some words.</summary>
    /// <param name="question">The question.</param>
    /// <param name="choices">The words.</param>
    string Choose(string question, params string[] choices);

    /// <summary>Asks for a line of text.</summary>
    /// <param name="question">The question.</param>
    /// <param name="usual">What counts when nothing is said; null where something has to be said.</param>
    string Ask(string question, string? usual = null);
}
