using System.Text;

namespace Fumo.Cli;

/// <summary>A command line in words: blanks part them, single or double quotes keep what they hold together.</summary>
internal static class CommandWords
{
    /// <summary>The words.</summary>
    /// <param name="line">The line.</param>
    public static IReadOnlyList<string> Of(string line)
    {
        List<string> words = [];
        StringBuilder? word = null;
        char quote = '\0';
        foreach (char sign in line)
        {
            if (sign == quote || (quote == '\0' && sign is '"' or '\''))
            {
                quote = sign == quote ? '\0' : sign;
                word ??= new StringBuilder();
            }
            else if (quote == '\0' && char.IsWhiteSpace(sign))
            {
                Add(words, ref word);
            }
            else
            {
                (word ??= new StringBuilder()).Append(sign);
            }
        }

        Add(words, ref word);
        return words;
    }

    private static void Add(List<string> words, ref StringBuilder? word)
    {
        if (word is not null)
        {
            words.Add(word.ToString());
            word = null;
        }
    }
}
