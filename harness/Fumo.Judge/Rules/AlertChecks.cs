using Fumo.Dm;
using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>What the alert rules look at in one alert or one operation.</summary>
internal static class AlertChecks
{
    private static readonly string[] Formats = ["b64", "bin", "bool", "chr", "date", "float", "int", "node", "null", "time", "xml"];
    // The kind of package whose update begins and then fails.
    private const string PackageThatFails = "failing";

    // What was perhaps meant for it: an alert with another code, with the type of a request, or with one of somebody else's.
    private static string? Stray(RunView run, Execution one)
    {
        int next = run.Executions.FirstOrDefault(other => other.Number > one.Number)?.Number ?? int.MaxValue;
        ClientAlert[] strays = [.. run.Alerts.Where(alert => alert.Exec is null && alert.Message.Number > one.Number && alert.Message.Number < next)];
        return (strays.FirstOrDefault(alert => alert.IsFumo) ?? strays.FirstOrDefault(alert => alert is { IsGeneric: true, IsForeign: true })) is { } stray
            ? $"Alert {stray.Alert.Data} of type {Expect.Quote(stray.Type)}"
            : null;
    }

    internal static Deviation? KnownType(ClientAlert alert)
    {
        if (AlertTypes.All.Contains(alert.Type, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        // What lies below Ext is the vendor's, and so are the alerts about it.
        if (alert is { Exec: null, IsForeign: true, IsAboutTheObject: false })
        {
            return null;
        }

        string expected = string.Join(" | ", AlertTypes.All);
        string whose = alert.IsLastResort
            ? $"No other alert came for {alert.Exec!.Name} by its deadline, and this one has a type that FUMO does not know"
            : alert.Exec is { } exec ? $"The alert that ends {exec.Name} has a type that FUMO does not know" : "An alert whose Source lies in the object has no type that FUMO knows";
        return alert is { Exec: null, IsForeign: true }
            ? Expect.Ruled(
                "alert.vendor-type", "An alert of the vendor's own type has its Source in the object; give it another Source, or none.",
                expected, $"{Expect.Quote(alert.Type)} from {alert.Source!.Text}")
            : Expect.Not($"{whose}; send one of the three result types or the two request types.", expected, Expect.Quote(alert.Type));
    }

    internal static Deviation Missing(RunView run, Execution one)
    {
        if (one.Wait == Wait.Deadline)
        {
            return Deviation.Undecided("timeout", $"No alert came for {one.Name} before the deadline, and no further session could be had to ask for it.");
        }

        return one.Alert is { } lost ? Lost(run, one, lost)
            : Cut(run, one) is { } cut ? NotRepeated(run, $"The Generic Alert for {one.Name} came, but its message got no answer ({cut.Entry.SetAside!.TrimEnd('.')}), and it was not sent again", "send it until it has its Status", "one alert without a Status", cut.At)
            : run.Record.IsOperationTimeoutGiven
            ? Expect.Not(
                $"{one.Name} was answered {one.Code}, but no Generic Alert came by the deadline nor in the session after it; send the result at the end of every accepted operation.{Forgotten(run, one)}",
                $"a Generic Alert of type {one.Operation!.Value.AlertType()}", Stray(run, one) ?? Expect.None)
            : Deviation.Undecided(
                "timeout",
                $"deadlineIsDefault: no alert came for {one.Name} within the default of timeouts.operation; set it to the longest time that the device may take.{Forgotten(run, one)}");
    }

    // A program that the run itself restarted, and that begins from nothing.
    private static string Forgotten(RunView run, Execution one)
    {
        int next = run.Executions.FirstOrDefault(other => other.Number > one.Number)?.Number ?? int.MaxValue;
        int? restart = run.Entries.OfType<ProcessEntry>().FirstOrDefault(entry => entry.Event == "restarted" && entry.Number > one.Number && entry.Number < next)?.Number;
        StateSample? since = run.States.FirstOrDefault(sample => sample.Number > restart && sample.Number < next && sample.Root == one.Root);
        return since?.State == FumoState.Idle
            ? $" The run restarted the program meanwhile, and State is '{since.Text}' since: it has forgotten the operation; keep State and what is to be reported where a restart finds it."
            : "";
    }

    // The alert came, and the server could not take it.
    private static Deviation Lost(RunView run, Execution one, ClientAlert lost)
    {
        int code = lost.Sent.LastStatus!.Element.Code!.Value;
        Cred? cred = lost.Message.Header?.Cred;
        string why = cred is null && lost.Message.HttpHeader(DmAuthenticationChecks.HmacHeader) is null ? "its message had no credentials"
            : cred is { Data.IsEmpty: true } ? "the credentials of its message were empty"
            : "the server did not take the credentials of its message";
        string came = $"The Generic Alert for {one.Name} came with result code {Expect.Quote(lost.Data)}, but was answered {code} because {why}, and it was not sent again";
        return NotRepeated(run, came, $"after {code} send it once more, with credentials", $"one alert, answered {code}", lost.At);
    }

    private static Deviation NotRepeated(RunView run, string came, string todo, string observed, Place at) => run.Record.IsOperationTimeoutGiven
        ? Expect.Not($"{came}; {todo}.", "the same alert again", observed) with { At = at }
        : Deviation.Undecided("timeout", $"deadlineIsDefault: {came} within the default of timeouts.operation; set it to the longest time that the device may take.");

    // It came in a message that the harness gave no answer to.
    private static Message? Cut(RunView run, Execution one)
    {
        int next = run.Executions.FirstOrDefault(other => other.Number > one.Number)?.Number ?? int.MaxValue;
        return run.Messages.FirstOrDefault(message => message is { IsFromClient: true, Entry: { IsFromImplementation: true, SetAside: not null } }
            && message.Number > one.Number && message.Number < next && message.Commands.OfType<Alert>().Any(alert => alert.Code == AlertCode.GenericAlert
                && alert.Correlator == one.Correlator && alert.Items.Any(item => FumoOperations.OfAlertType(item.Meta?.Type) is not null)));
    }

    // Told by a Status that the server takes nothing before the client has proved itself, the client never sent the alert again.
    internal static bool IsLost(ClientAlert alert, Execution one) =>
        one.Wait == Wait.SecondChance && !alert.IsAcknowledged && alert.Sent.LastStatus?.Element.Code is 401 or 407;

    /// <summary>The alert that opens the session, in the message of a result; null when that message has none.</summary>
    internal static Alert? Opening(ClientAlert alert) =>
        alert.Message.Commands.OfType<Alert>().FirstOrDefault(one => one.Code is AlertCode.ServerInitiatedManagement or AlertCode.ClientInitiatedManagement);

    internal static Deviation? Extra(RunView run, Execution one)
    {
        if (one.Extras.Count == 0)
        {
            return null;
        }

        ClientAlert extra = one.Extras[0];
        string observed = $"{1 + one.Extras.Count} alerts: {string.Join(", ", one.Extras.Prepend(one.Alert!).Select(alert => alert.Data ?? Expect.None))}";
        return Expect.Not($"{one.Name} was followed by more than one alert; report an operation once, at its end.", "one alert", observed) with { At = extra.At };
    }

    internal static Deviation? Type(RunView run, ClientAlert alert, FumoOperation operation)
    {
        string expected = operation.AlertType();
        if (alert.Type == expected)
        {
            return null;
        }

        Deviation wrong = Expect.Not(
            $"The alert that ends {alert.Exec!.Name} has another type; send that of the operation that was executed.", $"'{expected}'", Expect.Quote(alert.Type));
        bool isCase = string.Equals(alert.Type, expected, StringComparison.OrdinalIgnoreCase);
        // Whether a package that turns out to be unfit ends the download or the update, is the client's to say.
        bool isUnfit = alert.Exec.IsToFail && alert.Exec.Purpose?.Package is { } kind && kind != PackageThatFails;
        bool isFailedDownload = operation == FumoOperation.DownloadAndUpdate && alert.Type == AlertTypes.Download && alert.Outcome == ResultOutcome.Failure
            && (isUnfit || !run.FetchesOf(alert.Exec).Any(fetch => fetch.IsPackage && fetch.End is { IsComplete: true, HttpStatus: >= 200 and < 300 }));
        return isCase ? wrong with { Ruling = "alert.type-case" } : isFailedDownload ? wrong with { Ruling = "alert.type-of-failed-download" } : wrong;
    }

    internal static Deviation? Correlator(ClientAlert alert)
    {
        string expected = alert.Exec!.Correlator!;
        if (alert.Correlator == expected)
        {
            return null;
        }

        Deviation wrong = Expect.Not(
            alert.Correlator is null
                ? $"The alert that ends {alert.Exec.Name} carries no Correlator although the Exec had one; send it back unchanged."
                : $"The alert that ends {alert.Exec.Name} carries another Correlator than the Exec; send it back unchanged.",
            Expect.Quote(expected), Expect.Quote(alert.Correlator));

        // What comes back with other blanks, or with characters that XML escapes in another form, was not lost.
        bool isOnlyForm = alert.Correlator is { } sent && (sent.Trim() == expected || System.Net.WebUtility.HtmlDecode(sent) == expected);
        return isOnlyForm ? wrong with { Ruling = "alert.correlator-form" } : wrong;
    }

    internal static Deviation? NoCorrelator(RunView run, ClientAlert alert)
    {
        if (alert.Correlator is null)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(alert.Correlator))
        {
            return Expect.Ruled("alert.correlator-empty", "The alert has an empty Correlator although its Exec had none; leave the element out.", "no Correlator", "an empty one");
        }

        Execution? stale = run.Executions.LastOrDefault(one => one.Number < alert.Message.Number && one.Correlator == alert.Correlator);
        string origin = stale is null ? "a Correlator that nobody sent" : $"the Correlator of an earlier {stale.Name}";
        return Expect.Not(
            $"The alert that ends {alert.Exec!.Name} carries {origin} although its Exec had none; forget the Correlator with the operation it belongs to.",
            "no Correlator", Expect.Quote(alert.Correlator));
    }

    internal static Deviation? Frame(ClientAlert alert)
    {
        string[] missing =
        [
            .. alert.Item is null ? ["Item"] : Array.Empty<string>(),
            .. string.IsNullOrWhiteSpace(alert.Meta?.Type) ? ["Meta/Type"] : Array.Empty<string>(),
            .. alert.Item?.Data is null ? ["Data"] : Array.Empty<string>(),
        ];
        return missing.Length == 0
            ? FormatOfNoResult(alert)
            : Expect.Not($"The Generic Alert lacks {string.Join(", ", missing)}; its Item needs them.", "Item with Meta/Type, Meta/Format and Data", $"no {string.Join(", no ", missing)}");
    }

    // That of a result is another rule's.
    private static Deviation? FormatOfNoResult(ClientAlert alert)
    {
        string format = alert.Meta!.Format?.Trim() ?? string.Empty;
        return alert.Operation is not null || Formats.Contains(format) ? null
            : format.Length == 0 ? Expect.Ruled("alert.format", "The Meta of the Generic Alert has no Format; say chr for text.", "a Format", Expect.None)
            : Expect.Not("The Format of the Generic Alert is none of the DM protocol.", string.Join(" | ", Formats), Expect.Quote(format));
    }

    internal static Deviation? Format(ClientAlert alert) => alert.Meta?.Format?.Trim() switch
    {
        "int" => null,
        null or "" => Expect.Ruled("alert.format", "The alert's Meta has no Format; say int for the result code.", "'int'", Expect.None),
        "chr" => Expect.Ruled("alert.format-chr", "The alert's Format is chr although its Data is an integer; say int.", "'int'", "'chr'"),
        var other => Expect.Not("The alert's Format is none that an integer can have; say int.", "'int'", Expect.Quote(other)),
    };
}
