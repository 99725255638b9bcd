namespace Fumo.Plan.Tests;

/// <summary>A file in which » stands before the place where a mistake is expected.</summary>
internal sealed record Marked(string Text, int Line, int Column)
{
    private const char Mark = '»';

    public static Marked Of(string text)
    {
        int at = text.IndexOf(Mark, StringComparison.Ordinal);
        Assert.That(at, Is.Not.Negative, "the place is not marked");
        string before = text[..at];
        return new Marked(text.Remove(at, 1), before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'));
    }
}
