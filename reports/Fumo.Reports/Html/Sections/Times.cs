using System.Globalization;
using Fumo.Judge;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>Times as they are shown: UTC, to the second or the millisecond.</summary>
internal static class Times
{
    /// <summary>From when to when a run went.</summary>
    internal static Element Span(RunSummary run) => Tag("span").With(
        Moment(run.Started),
        run.Finished is { } finished ? $", {Lasting(finished - run.Started)}" : ", unfinished");

    /// <summary>How long something took.</summary>
    internal static string Lasting(TimeSpan span) => span switch
    {
        { TotalSeconds: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMilliseconds:0} ms"),
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.#} s"),
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{span.Minutes} min {span.Seconds} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(span.TotalHours):0} h {span.Minutes} min"),
    };

    /// <summary>A time of the day, to the millisecond.</summary>
    internal static string OfDay(DateTimeOffset time) => time.UtcDateTime.ToString("HH:mm:ss.fff", CultureInfo.InvariantCulture);

    private static Element Moment(DateTimeOffset time) => Tag("time")
        .Has("datetime", time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
        .With(time.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture));
}
