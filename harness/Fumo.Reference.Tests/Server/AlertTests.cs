using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Reference.Tests;

public sealed class AlertTests
{
    private const string X = "./FUMO/Pkg1";
    private const string Prefix = AlertTypes.Prefix + " ";

    [TestCase(200, JobState.Succeeded)]
    [TestCase(250, JobState.Succeeded)]
    [TestCase(299, JobState.Succeeded)]
    [TestCase(400, JobState.Failed)]
    [TestCase(412, JobState.Failed)]
    [TestCase(450, JobState.Failed)]
    [TestCase(599, JobState.Failed)]
    public void Each_code_concludes_success_or_failure(int code, JobState state) => Report((session, exec) =>
    {
        Alert alert = ResultOf(exec, code.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return [(session.Anew(), [alert], StatusCode.Ok)];
    }, job =>
    {
        Assert.That(job.State, Is.EqualTo(state));
        Assert.That(job.Code, Is.EqualTo(code));
    });

    [TestCase("done")]
    [TestCase("")]
    [TestCase("99999999999999999999")]
    public void What_is_no_number_is_no_success(string data) =>
        Report((session, exec) => [(session.Anew(), [ResultOf(exec, data)], StatusCode.Ok)], job =>
        {
            Assert.That(job.State, Is.EqualTo(JobState.Failed));
            Assert.That(job.Code, Is.Null);
        });

    [Test]
    public void A_result_is_taken_in_any_message_of_any_session([Values] bool isSameSession, [Values] bool isAlone) => Report((session, exec) =>
    {
        Alert other = Alert.Of(AlertCode.GenericAlert) with { Items = [ItemOf(X, "org.example.weather", "fine")] };
        Alert result = ResultOf(exec, "200");
        Spoken where = isSameSession ? session.Next() : session.Anew();
        return isAlone ? [(where, [result], StatusCode.Ok)] : [(where, [other], StatusCode.UnsupportedMediaTypeOrFormat), (where.Next(), [result], StatusCode.Ok)];
    }, job => Assert.That(job.State, Is.EqualTo(JobState.Succeeded)));

    [Test]
    public void A_result_is_found_among_the_Items_of_an_Alert([Values] bool isFirst) => Report((session, exec) =>
    {
        Item result = ResultOf(exec, "200").Items[0];
        Item other = ItemOf("./FUMO/Pkg9", AlertTypes.Download, "402");
        Alert alert = ResultOf(exec, "200") with { Items = isFirst ? [result, other] : [other, result] };
        return [(session.Anew(), [alert], StatusCode.Ok)];
    }, job => Assert.That(job.State, Is.EqualTo(JobState.Succeeded)));

    [TestCase(X, AlertTypes.DownloadAndUpdate, "critical")]
    [TestCase(X + "/DownloadAndUpdate", Prefix + AlertTypes.DownloadAndUpdate, null)]
    [TestCase(null, AlertTypes.DownloadAndUpdate, "informational")]
    public void A_result_is_understood_with_and_without_prefix_Mark_and_Source(string? source, string type, string? mark) => Report((session, exec) =>
    {
        Item item = ItemOf(source, type, "200");
        Alert alert = ResultOf(exec, "200") with { Items = [item with { Meta = item.Meta! with { Mark = mark } }] };
        return [(session.Anew(), [alert], StatusCode.Ok)];
    }, job => Assert.That(job.State, Is.EqualTo(JobState.Succeeded)));

    [Test]
    public void A_correlator_that_nobody_gave_closes_nothing() => Report((session, exec) =>
    {
        Alert foreign = ResultOf(exec, "410") with { Correlator = "nobody gave this" };
        return [(session.Anew(), [foreign], StatusCode.Ok)];
    }, job => Assert.That(job.State, Is.EqualTo(JobState.Commanded)));

    [Test]
    public void A_result_that_comes_again_is_answered_and_changes_nothing() => Report((session, exec) =>
    {
        Spoken later = session.Anew();
        return [(later, [ResultOf(exec, "200")], StatusCode.Ok), (later.Anew(), [ResultOf(exec, "410")], StatusCode.Ok)];
    }, job => Assert.That(job.State, Is.EqualTo(JobState.Succeeded)));

    [TestCase("org.example.weather", StatusCode.UnsupportedMediaTypeOrFormat)]
    [TestCase("org.openmobilealliance.firmwareupdate.download", StatusCode.UnsupportedMediaTypeOrFormat)]
    [TestCase(null, StatusCode.IncompleteCommand)]
    [TestCase(AlertTypes.DeviceRequest, StatusCode.AcceptedForProcessing)]
    [TestCase(AlertTypes.UserRequest, StatusCode.AcceptedForProcessing)]
    public void Alerts_without_a_campaign_are_answered_by_their_type(string? type, StatusCode code)
    {
        ServerLaboratory lab = new();
        lab.Run(async () =>
        {
            Alert alert = Alert.Of(AlertCode.GenericAlert) with { Items = [ItemOf(null, type, null)] };
            await SpeakAsync(lab, new Spoken("1", 1), [alert], code);
        });
        Assert.That(lab.Told, Has.None.Contains("Exception"));
    }

    [Test]
    public void A_request_is_answered_with_200_when_the_update_follows_in_the_session([Values] bool hasSource)
    {
        ServerLaboratory lab = new(server => server with { RequestCampaign = new Campaign { Kind = CampaignKind.DownloadAndUpdate } });
        lab.Run(async () =>
        {
            Item item = ItemOf(hasSource ? X : null, AlertTypes.UserRequest, string.Empty);
            Alert alert = Alert.Of(AlertCode.GenericAlert) with { Items = [item] };
            SyncMl answer = await SpeakAsync(lab, new Spoken("1", 1), [alert], StatusCode.Ok);
            Assert.That(answer.Body.Commands.OfType<Get>(), Is.Not.Empty);
        });
    }

    /// <summary>Lets a device take an Exec, then say something; then looks at the job.</summary>
    private static void Report(Func<Spoken, JobExec, IReadOnlyList<(Spoken Where, Alert[] Alerts, StatusCode Code)>> script, Action<Job> check)
    {
        ServerLaboratory lab = new(server => server with
        {
            ReadsFirst = false,
            KnownRoots = new Dictionary<string, string> { [ServerLaboratory.DeviceId] = X },
        });
        Job job = lab.Offer(CampaignKind.DownloadAndUpdate);
        lab.Run(async () =>
        {
            Spoken session = new("1", 1);
            SyncMl answer = await SpeakAsync(lab, session, [], null);
            session = session.Next();
            answer = await SpeakAsync(lab, session, [StatusFor(answer, nameof(Replace), StatusCode.Ok)], null);
            session = session.Next();
            Status accepted = StatusFor(answer, nameof(Exec), StatusCode.AcceptedForProcessing);
            bool isHeard = false;
            foreach ((Spoken where, Alert[] alerts, StatusCode code) in script(session with { Message = session.Message - 1 }, job.Execs[0]))
            {
                if (!isHeard && where.Session != session.Session)
                {
                    await SpeakAsync(lab, session, [accepted], null);
                }

                await SpeakAsync(lab, where, isHeard || where.Session != session.Session ? alerts : [accepted, .. alerts], code);
                isHeard = true;
            }
        });
        check(job);
    }

    private static async Task<SyncMl> SpeakAsync(ServerLaboratory lab, Spoken where, IReadOnlyList<Command> said, StatusCode? expected)
    {
        Command[] begin = where.Message == 1 ? [Alert.Of(AlertCode.ClientInitiatedManagement), DevInfo()] : [];
        Command[] all = [.. begin.Concat(said).Select((command, index) => command with { CmdId = $"{index + 1}" })];
        SyncMl answer = await lab.PostAsync(new SyncMl
        {
            Header = new SyncHdr
            {
                VerDtd = SyncHdr.VerDtd12, VerProto = SyncHdr.VerProtoDm12, SessionId = where.Session, MsgId = $"{where.Message}",
                Target = Location.Of("http://server:8080/dm"), Source = Location.Of(ServerLaboratory.DeviceId),
            },
            Body = new SyncBody { Commands = [Hello(where), .. all], IsFinal = true },
        });
        if (expected is { } code)
        {
            string last = all[^1].CmdId!;
            Assert.That(answer.Body.Commands.OfType<Status>().Single(status => status.CmdRef == last).Code, Is.EqualTo((int)code));
        }

        return answer;
    }

    private static Status Hello(Spoken where) => new() { CmdId = "100", MsgRef = $"{where.Message - 1}", CmdRef = "0", Cmd = "SyncHdr", Data = "200" };

    private static Replace DevInfo() => new() { Items = [new Item { Source = Location.Of("./DevInfo/Mod"), Data = DataValue.OfText("Reference") }] };

    private static Status StatusFor(SyncMl message, string command, StatusCode code)
    {
        Command asked = message.Body.Commands.Single(one => one.Name == command);
        return new Status { MsgRef = message.Header.MsgId, CmdRef = asked.CmdId, Cmd = command, Data = $"{(int)code}" };
    }

    private static Alert ResultOf(JobExec exec, string data) => Alert.Of(AlertCode.GenericAlert) with
    {
        Correlator = exec.Correlator,
        Items = [ItemOf(exec.Root, exec.Operation.AlertType(), data)],
    };

    private static Item ItemOf(string? source, string? type, string? data) => new()
    {
        Source = source is null ? null : Location.Of(source),
        Meta = new Meta { Format = "int", Type = type },
        Data = data is null ? null : DataValue.OfText(data),
    };

    /// <summary>Which message of which session.</summary>
    private sealed record Spoken(string Session, int Message)
    {
        public Spoken Next() => this with { Message = Message + 1 };

        public Spoken Anew() => new(Session + "1", 1);
    }
}
