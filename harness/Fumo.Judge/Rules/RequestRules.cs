using Fumo.Catalogue;
using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>The client's own request for an update (FUMO 1.0.2, 7.1).</summary>
public static class RequestRules
{
    /// <summary>A request answers nothing: it carries no correlator.</summary>
    [Spec(Document.Fumo, "7", Scr.FumoC027, Basis = Basis.Derived, Title = "A request answers nothing: it carries no correlator.")]
    public static readonly Rule CarriesNoCorrelator = Rule.Should(
        "request.no-correlator",
        given: run => run.Requests,
        then: alert => alert.Correlator is null
            ? null
            : Expect.Not("A request carries a Correlator although it answers no Exec; leave it out.", "no Correlator", Expect.Quote(alert.Correlator)));

    /// <summary>A request is a Generic Alert.</summary>
    [Spec(Document.Fumo, "7.1.1", Scr.FumoC028, Title = "A request is a Generic Alert.")]
    public static readonly Rule IsAGenericAlert = Rule.Must(
        "request.generic-alert",
        given: run => run.Requests,
        then: alert => alert.IsGeneric ? null : Expect.Not("A request for an update is sent under another alert code.", "1226", Expect.Quote(alert.Alert.Data)));

    /// <summary>A request has one of the two types.</summary>
    [Spec(Document.Fumo, "7.1.2", Scr.FumoC029, Title = "A request has one of the two types.")]
    public static readonly Rule HasARequestType = Rule.Must(
        "request.type",
        given: run => run.Requests,
        then: alert => AlertTypes.IsRequest(alert.Type) ? null
            : AlertTypes.IsRequest(alert.Type!.ToLowerInvariant())
                ? Expect.Ruled("alert.type-case", "The request's type is spelt in another case.", $"{AlertTypes.DeviceRequest} | {AlertTypes.UserRequest}", Expect.Quote(alert.Type))
                : Expect.Not("The request's type is not one of the two; say devicerequest when the device asks and userrequest when the user does.", $"{AlertTypes.DeviceRequest} | {AlertTypes.UserRequest}", Expect.Quote(alert.Type)));

    /// <summary>What the user asks for is requested in the user's name.</summary>
    [Spec(Document.Fumo, "7.1.2", Scr.FumoC029, Title = "What the user asks for is requested in the user's name.")]
    public static readonly Rule TellsThatTheUserAsks = Rule.Must(
        "request.user",
        given: run => run.Entries.OfType<PromptEntry>().Where(prompt => prompt is { Id: "request", Answer: "done" }).Select(prompt => new UserRequest(prompt)),
        then: OfTheUser);

    /// <summary>A request names the object, if it names anything.</summary>
    [Spec(Document.Fumo, "7.1.3", Scr.FumoC030, Title = "A request names the object, if it names anything.")]
    public static readonly Rule NamesTheObjectIfAny = Rule.Must(
        "request.source",
        given: run => run.Requests,
        then: SourceChecks.Request);

    /// <summary>A request has a Data element, be it empty.</summary>
    [Spec(Document.Fumo, "7.1.4", Scr.FumoC031, Title = "A request has a Data element, be it empty.")]
    public static readonly Rule HasData = Rule.Must(
        "request.data",
        given: run => run.Requests,
        then: alert => alert.Item?.Data is not null ? null : Expect.Not("The request has no Data element; send it, empty if there is nothing to say.", "a Data element", Expect.None));

    /// <summary>A request that was answered is not sent again in the same session.</summary>
    [Spec(Document.Fumo, "7.1", Scr.FumoC032, Title = "A request that was answered is not sent again in the same session.")]
    public static readonly Rule LeavesTheReactionToTheServer = Rule.Should(
        "request.once",
        given: run => run.Requests.Where(alert => alert.Sent.Code is >= 200 and < 300),
        then: Repeated);

    private static Deviation? OfTheUser(RunView run, UserRequest asked)
    {
        ClientAlert[] sent = [.. run.Requests.Where(alert => alert.Message.Entry.Scenario == asked.At.Scenario)];
        return sent.Length == 0 ? Deviation.Undecided("operator", "The user asked for an update at the device, and no request came of it.")
            : sent.Any(alert => string.Equals(alert.Type, AlertTypes.UserRequest, StringComparison.OrdinalIgnoreCase)) ? null
            : Expect.Not("The user asked for an update, but the request came in the device's name; send the type of a user's request.", AlertTypes.UserRequest, Expect.Quote(sent[0].Type)) with { At = sent[0].At };
    }

    private static Deviation? Repeated(RunView run, ClientAlert alert)
    {
        ClientAlert? again = run.Requests.FirstOrDefault(other => other.Message.Session == alert.Message.Session && other.Type == alert.Type
            && other.Message.Number > alert.Sent.LastStatus!.Message.Number);
        return again is null
            ? null
            : Expect.Not("A request that was answered is sent again in the same session; leave it to the server what follows.", "one request", "the same one again") with { At = again.At };
    }
}
