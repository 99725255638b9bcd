using System.Globalization;
using Fumo.Dm;
using Fumo.Record;

namespace Fumo.Reports;

/// <summary>Reads entries of a transcript as what happened between server, device, package server and operator.</summary>
/// <param name="role">What is under test.</param>
internal sealed class WireEvents(Side role)
{
    private Lifeline Implementation => role == Side.Client ? Lifeline.Device : Lifeline.Server;

    private Lifeline Harness => role == Side.Client ? Lifeline.Server : Lifeline.Device;

    /// <summary>What an entry tells.</summary>
    internal WireEvent Of(Entry entry) => entry switch
    {
        MessageEntry one => Message(one),
        WakeEntry one => Arrow(Lifeline.Server, Lifeline.Device, one, [$"asks for a session by {one.Method}", .. one.SessionId is { } id ? new[] { $"session {id}" } : []]),
        DownloadEntry one => Arrow(
            Lifeline.Device, Lifeline.Packages, one, [$"{one.Method} {Path(one.Url)}", .. one.Headers.Where(IsRange).Select(field => $"{field.Name}: {field.Value}"), .. one.Part is { } part ? new[] { part } : []]) with
        { Headers = one.Headers },
        DownloadEndEntry one => Arrow(Lifeline.Packages, Lifeline.Device, one, [.. Ended(one)]),
        FetchEntry one => Arrow(Lifeline.Device, Lifeline.Packages, one, [$"GET {Path(one.Url)}", .. Fetched(one)]),
        PromptEntry one => Arrow(Harness, Lifeline.Operator, one, [one.Text, $"answer: {one.Answer}"]),
        ProcessEntry one => Note(Implementation, one, one.Event == "failed" ? "trouble" : "plain", [$"process {one.Event}"]),
        ObservationEntry one => Note(Implementation, one, "plain", ["observed" + (one.State is { } state ? $": {state}" : ""), .. one.ResultCode is { } code ? new[] { $"result code {code}" } : []]),
        OfferEntry one => Note(Lifeline.Server, one, "plain", [$"asked by {one.Method} to start {one.Operation}"]),
        PlayedDeviceEntry one => Note(Lifeline.Device, one, "purpose", [$"played is {one.Device}"]),
        StepEntry one => Note(Lifeline.Device, one, "purpose", [$"on purpose: {one.Name}"]) with { Exchange = one.Exchange },
        ExecEntry one => Note(Lifeline.Server, one, "purpose", [.. Purpose(one)]) with { Exchange = one.Exchange },
        TroubleEntry one => Note(null, one, "trouble", [one.Cause, one.Reason]),
        ScenarioEntry one => Note(null, one, "attempt", [$"scenario {one.Phase}s" + (one.Attempt > 1 ? $", attempt {one.Attempt}" : "")]),
        FactEntry one => Note(null, one, "purpose", [one.Name, one.Value]),
        _ => Note(null, entry, "plain", [entry.GetType().Name]),
    };

    private static WireEvent Message(MessageEntry one)
    {
        IReadOnlyList<string> words = CommandWords.Of(one.Body.IsEmpty ? null : DmCodec.Read(one.Body).Document?.Message);
        bool isRefused = one.HttpStatus is not (null or 200);
        return new()
        {
            From = one.From == Side.Client ? Lifeline.Device : Lifeline.Server,
            To = one.From == Side.Client ? Lifeline.Server : Lifeline.Device,
            Words =
            [
                .. isRefused ? new[] { $"HTTP {one.HttpStatus}" } : [],
                .. words.Count > 0 ? words : [one.Body.IsEmpty ? "no body" : "no DM message"],
                .. one.SetAside is null ? [] : new[] { "set aside" },
            ],
            Lines = [.. Lines(one).Select(Visible.Text)],
            Headers = one.Headers,
            Exchange = one.Exchange,
        };
    }

    private static IEnumerable<string> Lines(MessageEntry one)
    {
        yield return one.Request ?? (one.HttpStatus is { } status ? $"HTTP {status}" : "no status line");
        if (one.Credentials is { } check)
        {
            yield return $"credentials: {check.Scheme}, {check.Outcome}{(check.Detail is null ? "" : $", {check.Detail}")}";
        }

        foreach (string? why in (string?[])[one.SetAside is { } aside ? $"set aside: {aside}" : null, one.DecodeError, one.BodyFailure])
        {
            if (why is not null)
            {
                yield return why;
            }
        }
    }

    private static WireEvent Arrow(Lifeline from, Lifeline to, Entry entry, string[] words) => Note(from, entry, "plain", words) with { To = to };

    private static WireEvent Note(Lifeline? on, Entry entry, string tone, string[] words) => new()
    {
        From = on,
        Words = [.. words.Select(CommandWords.Short)],
        Lines = [Visible.Text(EntryText.Of(entry))],
        Tone = tone,
    };

    private static IEnumerable<string> Ended(DownloadEndEntry one)
    {
        yield return one.HttpStatus == 0 ? "no answer" : $"HTTP {one.HttpStatus}";
        yield return Octets(one.Sent) + (one.IsComplete ? "" : ", not all");
        if (one.Cause is { } cause)
        {
            yield return cause;
        }
    }

    private static IEnumerable<string> Fetched(FetchEntry one)
    {
        yield return one.HttpStatus is { } status ? $"HTTP {status}, {Octets(one.Length)}" : "no answer";
        if (one.Cause is { } cause)
        {
            yield return cause;
        }
    }

    private static IEnumerable<string> Purpose(ExecEntry one)
    {
        yield return $"commands Exec {one.Target}";
        yield return one.Package is { } package ? $"package {package}" : "no package";
        yield return $"expects {one.Expected}";
    }

    private static bool IsRange(HeaderField field) => field.Name.Equals("Range", StringComparison.OrdinalIgnoreCase);

    private static string Path(string url) => Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) ? uri.PathAndQuery : url;

    private static string Octets(long count) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} octet{(count == 1 ? "" : "s")}");
}
