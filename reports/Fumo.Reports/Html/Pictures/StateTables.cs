using Fumo.Judge;
using Fumo.Mo;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>The state picture in words: which states were told, and how one came after the other.</summary>
internal static class StateTables
{
    internal static IEnumerable<Html> Of(ReportView view, StateStory story) =>
    [
        Table("States", ["State", "Told", "First", "Scenarios"], Enum.GetValues<FumoState>().Select(state => State(state, [.. story.Samples[state]]))),
        Table(
            "Movements of State from one reading to the next",
            ["From", "To", "Times", "By the diagram", "First at"],
            story.Illegal.Select(one => Move(view, one.Key, [.. one], "not allowed"))
                .Concat(story.Seen.OrderBy(one => one.Key).Select(one => Move(view, one.Key, [.. one], story.Tone(one.Key) == "seen" ? "allowed" : "allowed, with states between that were not seen")))),
    ];

    private static Element State(FumoState state, StateSample[] samples) => Tag("tr").With(
        RowHead(StateWords.Of(state)),
        Cell(samples.Length == 0 ? "not seen" : Plural.Of(samples.Length, "time")),
        Cell(samples.Length == 0 ? "" : $"exchange {samples[0].At.Exchange}"),
        Cell(Scenarios(samples)));

    private static string Scenarios(StateSample[] samples)
    {
        string[] names = [.. samples.Select(sample => sample.At.Scenario).Distinct()];
        return string.Join(", ", names.Take(4)) + (names.Length > 4 ? $" and {names.Length - 4} more" : "");
    }

    private static Element Move(ReportView view, (FumoState From, FumoState To) ends, StateMove[] moves, string how) =>
        Tag("tr").Class(how == "not allowed" ? "fail" : "").With(
            RowHead(StateWords.Of(ends.From)),
            Cell(StateWords.Of(ends.To)),
            Cell(Number(moves.Length)),
            Cell(how),
            Cell(MoveLink.Of(view, moves[0])));
}
