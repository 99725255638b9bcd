using Fumo.Judge;
using Fumo.Record;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>The message that decides a finding: the command it lies in, and the way to the whole exchange.</summary>
internal static class MessageEvidence
{
    private const int MaxLines = 40;

    internal static Html Of(Finding finding, MessageEntry message)
    {
        Excerpt excerpt = Excerpt.Of(message.Decoded ?? "", finding.At.CmdId);
        return Tag("div").Class("evidence").With(
            Tag("p").Class("where").With(
                $"{Times.OfDay(message.Time)} UTC, {Sender(message)}, {PlaceText.Of(finding.At)}. ",
                Link(Anchor.Exchange(message.Exchange), "Whole exchange")),
            message.Decoded is null ? NotDecoded(message)
                : Lines(excerpt.Decisive.Count > 0 ? excerpt.Decisive : excerpt.Before, MaxLines, "On the wire: " + PlaceText.Of(finding.At)));
    }

    /// <summary>Who sent a message, in words.</summary>
    internal static string Sender(MessageEntry message) =>
        (message.From == Side.Client ? "client → server" : "server → client")
        + (message.IsFromImplementation ? ", sent by the implementation" : ", sent by the harness");

    /// <summary>Why there is nothing to read in a message.</summary>
    internal static Element NotDecoded(MessageEntry message) => Tag("p").Class("reason").With(
        message.DecodeError ?? message.BodyFailure ?? $"No body ({Plural.Of(message.Length, "octet")}).");

    /// <summary>Lines of a message as a block that can be scrolled by keyboard.</summary>
    internal static Element Lines(IReadOnlyList<string> lines, int most, string name) =>
        Tag("pre").Class("wire").Has("tabindex", "0").Has("role", "region").Has("aria-label", name).With(
            Tag("code").With(Excerpt.Shown(lines, most)));
}
