using Fumo.Record;

namespace Fumo.Reports;

/// <summary>Something that happened, as a sequence diagram shows it: an arrow, or a note.</summary>
internal sealed record WireEvent
{
    /// <summary>Who did it; null for what concerns all.</summary>
    internal Lifeline? From { get; init; }

    /// <summary>Whom it went to; null for a note.</summary>
    internal Lifeline? To { get; init; }

    /// <summary>What it is, in a few short texts.</summary>
    internal required IReadOnlyList<string> Words { get; init; }

    /// <summary>What else there is to know of it, a line each.</summary>
    internal IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>Header fields that came with it.</summary>
    internal IReadOnlyList<HeaderField> Headers { get; init; } = [];

    /// <summary>The HTTP exchange of DM; null for other things.</summary>
    internal int? Exchange { get; init; }

    /// <summary>What it is drawn like: plain, trouble, attempt, or purpose (what the harness noted of its own doing).</summary>
    internal string Tone { get; init; } = "plain";
}
