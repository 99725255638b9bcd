using System.Globalization;
using Fumo.Judge;
using Fumo.Mo;
using Fumo.Record;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>The operations of the run on one axis of time: a table with a bar in each row.</summary>
internal static class Timeline
{
    internal const string Anchor = "operations";
    private const int MaxOperations = 500;
    private const int Axis = 1000;

    internal static IReadOnlyList<Execution> Operations(ReportView view) => view.Run is not { } run ? [] : [.. run.Executions.Where(one => one.Operation is not null && one.Code is not null)];

    internal static Html? Of(ReportView view)
    {
        IReadOnlyList<Execution> all = Operations(view);
        if (all.Count == 0)
        {
            return null;
        }

        (DateTimeOffset From, DateTimeOffset To) span = (Began(all[0]), view.Page.Entries.Max(entry => entry.Time));
        ProcessEntry[] restarts = [.. view.Run!.Entries.OfType<ProcessEntry>().Where(entry => entry.Event is "restarted" or "launched")];
        OperationCounts costs = view.Report.Operations;
        return Section(
            Anchor,
            "Operations",
            Paragraph($"{Plural.Of(costs.Exec, "accepted Exec")}, {Plural.Of(costs.Updates, "update")}, {Plural.Of(costs.Sessions, "session")}. A bar goes from an Exec to the alert that ended it, or to where none was awaited any more, "
                + $"on the time from the first Exec to the end of the run ({Times.Lasting(span.To - span.From)})."
                + (all.Count > MaxOperations ? $" The first {MaxOperations} of {all.Count} are shown." : "")),
            Table(
                "Operations in the order of their Execs",
                ["Began", "Operation", "Course", "Lasted", "Result", "Scenario"],
                all.Take(MaxOperations).Select(one => Row(view, one, span, restarts))).Class("scroll timeline"));
    }

    private static Element Row(ReportView view, Execution one, (DateTimeOffset From, DateTimeOffset To) span, ProcessEntry[] all)
    {
        string tone = Tone(one);
        DateTimeOffset? ended = one.Alert?.Message.Entry.Time;
        ProcessEntry[] restarts = [.. all.Where(entry => entry.Number > one.Number && entry.Number < one.EndsAt && entry.Scenario == one.At.Scenario)];
        return Tag("tr").Has("data-operation", Number(one.Number)).With(
            Cell(Times.OfDay(Began(one))),
            RowHead(one.Operation!.Value.NodeName(), Tag("span").Class("under").With(" " + CommandWords.Short(one.Root?.Uri.Text ?? one.Target.Text))),
            Cell(Bar(one, tone, span, restarts, GivenUp(view, one))).Class("course"),
            Cell(ended is { } end ? Times.Lasting(end - Began(one)) : ""),
            Cell(Tag("span").Class("result " + tone).With(Result(one)), restarts.Length == 0 ? null : Tag("span").Class("under").With(" " + Plural.Of(restarts.Length, "restart"))),
            Cell(one.At.Scenario));
    }

    private static Element Bar(Execution one, string tone, (DateTimeOffset From, DateTimeOffset To) span, IEnumerable<ProcessEntry> restarts, DateTimeOffset given)
    {
        double from = Share(Began(one), span);
        double to = one.IsRefused ? from : Share(one.Alert?.Message.Entry.Time ?? given, span);
        return Tag("svg").Class("bar").Has("viewBox", $"0 0 {Axis} 12").Has("preserveAspectRatio", "none").Has("aria-hidden", "true").With(
            Tag("rect").Class(one.Alert is null && !one.IsRefused ? "open " + tone : tone)
                .Has("x", Length(Math.Min(from, Axis - 6))).Has("width", Length(Math.Max(6, to - from))).Has("height", "12"))
            .With(restarts.Select(restart => Tag("rect").Class("restart").Has("x", Length(Share(restart.Time, span))).Has("width", "3").Has("height", "12")));
    }

    // An operation that nobody ended is waited for until the deadline, or as long as its scenario goes on.
    private static DateTimeOffset GivenUp(ReportView view, Execution one) => one.Alert is not null ? default
        : view.Run!.Entries.SkipWhile(entry => entry.Number <= one.Number).TakeWhile(entry => entry.Scenario == one.At.Scenario)
            .Aggregate((Time: Began(one), IsOver: false), (last, entry) => last.IsOver ? last : (entry.Time, entry is FactEntry { Name: Fumo.Record.Facts.Deadline })).Time;

    private static string Result(Execution one) => one switch
    {
        { IsRefused: true } => $"refused with {one.Code}",
        { Alert.Result: { } code } => $"{code}{(ResultCodes.Find(code) is { } known ? $" {known.Title}" : "")}",
        { Alert: { } alert } => CommandWords.Short(alert.Data ?? "no code"),
        { Wait: Wait.Open } => "no alert",
        _ => "no alert by the deadline",
    };

    private static string Tone(Execution one) => one switch
    {
        { IsRefused: true } => "notRun",
        { Alert: null } => "inconclusive",
        { Alert.Outcome: ResultOutcome.Success } => "pass",
        _ => "failure",
    };

    private static DateTimeOffset Began(Execution one) => one.Sent.Message.Entry.Time;

    private static double Share(DateTimeOffset time, (DateTimeOffset From, DateTimeOffset To) span) =>
        span.To > span.From ? Math.Clamp(Axis * ((time - span.From) / (span.To - span.From)), 0, Axis) : 0;

    private static string Length(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
