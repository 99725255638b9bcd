using Fumo.Dm;
using Fumo.Mo;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>The sessions of a played device, one after the other: what it is commanded in them and what it tells.</summary>
internal sealed class DeviceSessions : IPlayedHost
{
    private const int MostToSettle = 2;
    private readonly PlayedParts parts;
    private readonly PlayedTree tree;
    private readonly AlertSheet alerts;
    private readonly List<PlayedExec> execs = [];
    private readonly List<PlayedWrite> writes = [];
    private Func<PlayedExec, Report?>? atOnce;

    public DeviceSessions(PlayedParts parts, DeviceScript script)
    {
        this.parts = parts;
        Script = script;
        IReadOnlyList<string> roots = script.Roots.Count > 0 ? script.Roots : [parts.Identity.Section.Root];
        Objects = [.. roots.Select(root => new PlayedObject(root, script, this))];
        Web = new RecordedWeb(parts.Web, parts.Link.Exchanges, parts.Transcript);
        alerts = new AlertSheet(parts.Transcript, Web);
        tree = new PlayedTree(parts.Identity.Section, script, parts.Account, Objects, Refused, parts.Time);
        parts.Transcript.Write(new PlayedDeviceEntry
        {
            Device = Id,
            Roots = roots,
            Nodes = script.Nodes,
            Encoding = Encoding.ToString().ToLowerInvariant(),
            MaxMsgSize = script.MaxMsgSize,
            MaxObjSize = script.MaxObjSize,
            HoldsPackage = script.HoldsPackage,
            KeepsPackage = script.KeepsPackage,
        });
    }

    public string Id => parts.Identity.Section.Id;

    public DeviceScript Script { get; }

    public IReadOnlyList<PlayedObject> Objects { get; }

    public RecordedWeb Web { get; }

    public PlayedParts Parts => parts;

    public DmEncoding Encoding => Script.Encoding ?? parts.Link.Encoding;

    /// <summary>Done before each message that answers commands goes out; null for nothing.</summary>
    public Func<SyncMl, Task>? Intermezzo { get; set; }

    /// <summary>The first request of the last session; null before one.</summary>
    public WebRequest? First { get; private set; }

    /// <summary>Adds outcomes to be told in the next package.</summary>
    public void Add(IReadOnlyList<Report> reports, bool isOneAlert)
    {
        foreach (Report report in reports.Where(report => !report.Form.IsStrayFor(report.Exec)))
        {
            Find(report.Exec.Root)?.End(report.Exec, report.Code);
        }

        int packages = reports.Max(report => report.Form.Place == ReportPlace.LaterPackage ? 1 : 0);
        if (isOneAlert && DeviceAlerts.Together(reports) is { } together)
        {
            alerts.Add(together, [.. reports.Select(report => Step(report, together))], packages);
            return;
        }

        foreach (Report report in reports)
        {
            Alert[] made = [.. DeviceAlerts.Of(report)];
            alerts.Add(made[0], [Step(report, made[0])], packages);
            Array.ForEach(made[1..], companion => alerts.Add(companion, [], packages));
        }
    }

    /// <summary>Adds an alert that goes out in the next package.</summary>
    public void Add(Alert alert, StepEntry step) => alerts.Add(alert, [step]);

    /// <summary>Adds an alert that goes out in the next package, and that no rule looks for by what was to be told.</summary>
    public void Add(Alert alert) => alerts.Add(alert, []);

    /// <summary>Asks for an update in the next package.</summary>
    public void Request(RequestForm form, string root) => Add(DeviceAlerts.Request(form, root), new StepEntry
    {
        Device = Id,
        Name = Steps.Request,
        Node = form.HasUri ? root : null,
        Detail = form.IsOfUser ? AlertTypes.UserRequest : AlertTypes.DeviceRequest,
    });

    /// <summary>Plays a session to its end.</summary>
    public async Task<PlayedSession> RunAsync(Func<PlayedExec, Report?>? report)
    {
        await parts.Link.ReadyAsync();
        SessionOutcome outcome = await TryAsync(report);
        if (Script.Encoding is null && parts.Link.IsEncodingOpen && outcome is { End: SessionEnd.HttpError or SessionEnd.ProtocolError, Messages: 1 })
        {
            Web.Flush("It answers the other encoding, which the server may not know.");
            parts.Link.TryOtherEncoding();
            outcome = await TryAsync(report);
        }

        Web.Flush();
        await parts.Link.TakeAsync(Id, outcome, Encoding);
        return new PlayedSession(outcome, [.. execs], [.. writes], alerts.Answers);
    }

    /// <summary>
    /// Reports what was accepted and not reported yet, with the alerts that still wait for a Status: a device does not leave an
    /// operation open for ever, and a server that waits for its outcome would start no other.
    /// </summary>
    public async Task SettleAsync()
    {
        for (int opened = 0; opened < MostToSettle && (alerts.IsWaiting || Objects.Any(one => one.Underway is not null)); opened++)
        {
            Report[] open = [.. Objects.Select(one => one.Underway).OfType<PlayedExec>().Select(exec => Report.Of(exec, (int)StatusCode.Ok))];
            if (open.Length > 0)
            {
                Add(open, isOneAlert: false);
            }

            await RunAsync(exec => Report.Of(exec, (int)StatusCode.Ok));
        }
    }

    /// <summary>Plays a session that is not to be as it should; what waits to be told waits on.</summary>
    /// <param name="change">What is odd about it.</param>
    /// <param name="nonces">The nonces that it uses.</param>
    /// <param name="abort">Breaks it off.</param>
    public async Task<PlayedSession> RunOddlyAsync(Func<DmClientOptions, DmClientOptions> change, INonceStore nonces, CancellationToken abort = default)
    {
        Begin(null);
        DmClient client = new(change(Options()), tree, nonces, Web, parts.Time);
        SessionOutcome outcome = await client.RunSessionAsync(SessionStart.ByClient(parts.Identity.NextSession()) with { Abort = abort }, CancellationToken.None);
        Web.Flush();
        return new PlayedSession(outcome, [.. execs], [.. writes], []);
    }

    public StatusCode Execute(PlayedObject fumo, FumoOperation operation, TreeRequest request)
    {
        StatusCode admitted = fumo.Admit(operation);
        StatusCode answer = admitted == StatusCode.Ok ? (StatusCode)Script.ExecAnswer : admitted;
        PlayedExec exec = Note(fumo, operation, request, (int)answer);
        if (exec.IsAccepted)
        {
            fumo.Begin(exec);
            if (atOnce?.Invoke(exec) is { } report)
            {
                Add([report], isOneAlert: false);
            }
        }

        return answer;
    }

    public void Written(string node, ReadOnlyMemory<byte> value) => writes.Add(new PlayedWrite(node, value, Web.Exchange));

    private async Task<SessionOutcome> TryAsync(Func<PlayedExec, Report?>? report)
    {
        Begin(report);
        DmClient client = new(Options(), tree, parts.Identity.Nonces, Web, parts.Time);
        try
        {
            return await client.RunSessionAsync(SessionStart.ByClient(parts.Identity.NextSession()) with
            {
                Alerts = alerts.Begin(),
                FurtherAlerts = alerts.Next,
            });
        }
        finally
        {
            alerts.End();
        }
    }

    private void Begin(Func<PlayedExec, Report?>? report)
    {
        atOnce = report;
        execs.Clear();
        writes.Clear();
        First = null;
    }

    private DmClientOptions Options() => parts.Options(Encoding) with
    {
        MaxMsgSize = Script.MaxMsgSize,
        MaxObjSize = Script.MaxObjSize,
        AreResultsApart = Script.AreResultsApart,
        User = Script.User is { } user ? new ScriptedUser(user) : null,
        ServerChecked = Web.Checked,
        Outgoing = SendingAsync,
        OutgoingRequest = Requesting,
    };

    private async ValueTask<SyncMl> SendingAsync(SyncMl message)
    {
        Web.Flush();
        if (Intermezzo is { } intermezzo && message.Body.Commands.OfType<Status>().Any(status => status.Cmd != nameof(SyncHdr)))
        {
            await intermezzo(message);
        }

        alerts.Sending(message, parts.Link.Exchanges.Upcoming);
        return message.Header.MsgId == "1" ? message with { Body = message.Body with { Commands = Ordered(message.Body.Commands) } } : message;
    }

    private WebRequest Requesting(WebRequest request)
    {
        First ??= request;
        return request;
    }

    private List<Command> Ordered(IReadOnlyList<Command> commands) => Script.Order switch
    {
        PackageOneOrder.AlertsFirst => [.. commands.OrderBy(command => command is Replace)],
        PackageOneOrder.DevInfoFirst => [.. commands.OrderBy(command => command is not Replace)],
        _ => [.. commands],
    };

    private PlayedExec Note(PlayedObject fumo, FumoOperation operation, TreeRequest request, int answer)
    {
        PlayedExec exec = new(fumo.Root, operation, request.Target, request.Correlator, fumo.UrlOf(operation), Web.Exchange, answer);
        execs.Add(exec);
        parts.Link.Started.Add((Id, operation));
        return exec;
    }

    private void Refused(TreeRequest request, int code)
    {
        if (request.Command == AccessTypes.Exec
            && Objects.FirstOrDefault(one => NodeUri.IsWithin(request.Target, one.Root)) is { } fumo
            && FumoOperations.OfNodeName(LocUri.Of(request.Target).Name) is { } operation)
        {
            Note(fumo, operation, request, code);
        }

        parts.Transcript.Write(new StepEntry
        {
            Device = Id,
            Name = Steps.Refusal,
            Exchange = Web.Exchange,
            Node = request.Target,
            Correlator = request.Correlator,
            Detail = $"{request.Command} answered {code}",
        });
    }

    private StepEntry Step(Report report, Alert alert) => new()
    {
        Device = Id,
        Name = report.Form.IsStrayFor(report.Exec) ? Steps.StrayResult : Steps.Result,
        Node = report.Form.NamesOperation ? $"{report.Exec.Root}/{report.Exec.Operation.NodeName()}" : report.Exec.Root,
        Correlator = alert.Correlator,
        Code = report.Code,
        Detail = (report.Form.TypeOf ?? report.Exec.Operation).AlertType(),
    };

    private PlayedObject? Find(string root) => Objects.FirstOrDefault(one => one.Root == root);
}
