using Fumo.Record;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>The exchanges that findings lie in, each once, both messages decoded.</summary>
internal static class Wire
{
    internal const string Anchor = "wire";
    private const int MaxExchanges = 200;
    private const int MaxLines = 400;

    internal static Html? Of(ReportView view) => view.Decisive.Count == 0 ? null : Section(
        Anchor,
        "On the wire",
        Paragraph("The exchanges that findings lie in, decoded; the transcripts hold every octet of every exchange."
            + (view.Decisive.Count > MaxExchanges ? $" The first {MaxExchanges} of {view.Decisive.Count} are shown." : "")),
        Tag("div").With(view.Decisive.Take(MaxExchanges).Select(number => Exchange(view, number))));

    /// <summary>True when the page shows an exchange here.</summary>
    internal static bool IsShown(ReportView view, int? exchange) => exchange is { } number && view.Decisive.Take(MaxExchanges).Contains(number);

    private static Element Exchange(ReportView view, int number)
    {
        MessageEntry[] messages = [.. view.Messages(number)];
        return Tag("details").Id(Fumo.Reports.Anchor.Exchange(number)).With(
            Tag("summary").With(
                Tag("b").With($"Exchange {number}"),
                $" {Times.OfDay(messages[0].Time)} UTC, scenario {messages[0].Scenario}"),
            Tag("div").With(messages.Select(Message)));
    }

    private static Element Message(MessageEntry message) => Tag("div").Class("message-block").With(
        Tag("p").Class("where").With(
            Tag("b").With(MessageEvidence.Sender(message)),
            $", {Times.OfDay(message.Time)} UTC, entry {message.Number}, {Plural.Of(message.Length, "octet")}"),
        Tag("p").Class("where").With(Code(Line(message))),
        Tag("ul").Class("plain headers").With(message.Headers.Select(header => Tag("li").With(Code($"{header.Name}: {header.Value}")))),
        message.Credentials is { } check
            ? Tag("p").Class("where").With($"credentials: {check.Scheme}, {check.Outcome}" + (check.Detail is null ? "" : $", {check.Detail}"))
            : null,
        message.SetAside is { } aside ? Tag("p").Class("reason").With("Set aside: " + aside) : null,
        message.Decoded is { } decoded
            ? MessageEvidence.Lines(Excerpt.Of(decoded, null).Before, MaxLines, $"Message of entry {message.Number}")
            : MessageEvidence.NotDecoded(message));

    private static string Line(MessageEntry message) =>
        message.Request ?? (message.HttpStatus is { } status ? $"HTTP {status}" : "no status line");
}
