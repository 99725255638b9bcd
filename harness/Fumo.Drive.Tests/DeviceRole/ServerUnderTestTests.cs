using Fumo.Dm;
using Fumo.Plan;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive.Tests;

public sealed class ServerUnderTestTests
{
    private static readonly HttpActionSection Offer = new("POST", "http://dm.example:8080/offer?device={device}", null, new Dictionary<string, string>());

    [Test]
    public void An_offer_by_http_names_the_device()
    {
        ServerStand stand = Offering(200);

        stand.Play(async server => await server.OfferAsync(await server.PlayAsync(), OfferedOperation.Download));

        Assert.That(stand.Written<OfferEntry>().Single(), Has.Property("Method").EqualTo("http").And.Property("Operation").EqualTo("download")
            .And.Property("Detail").Contains("device=IMEI%3A1"));
    }

    [Test]
    public void An_offer_that_fails_is_tried_once_more_and_then_a_trouble()
    {
        int asked = 0;
        ServerStand stand = Offering(503, () => asked++);

        stand.Play(async server =>
        {
            PlayedDevice device = await server.PlayAsync();
            await Assert.ThrowsAsync<TroubleException>(() => server.OfferAsync(device, OfferedOperation.Download));
        });

        Assert.That(asked, Is.EqualTo(2));
        Assert.That(stand.Written<OfferEntry>(), Is.Empty);
    }

    [Test]
    public void What_a_person_would_have_to_start_is_no_offer_when_nobody_is_there()
    {
        ServerStand stand = new(section => section with
        {
            Offers = new Dictionary<string, ActionSection> { ["download"] = new() { Manual = "Start it" }, ["update"] = new() { Http = Offer } },
        });

        stand.Play(server =>
        {
            Assert.That(server.Offers, Is.EqualTo((OfferedOperation[])[OfferedOperation.Update]));
            return Task.CompletedTask;
        });
    }

    // The server shows its last outcome only, and nothing of what is under way.
    [TestCase(true)]
    [TestCase(false)]
    public void A_state_of_the_operation_before_is_not_waited_for_to_change(bool isOfTheOneBefore)
    {
        ServerStand stand = new(section => section with { Observe = new ObserveSection { Http = Offer, State = "$.state" } });
        stand.Scripted.Instead = (_, reply) => reply.SendAsync(200, [], """{"state": "done"}"""u8.ToArray()).AsTask();
        bool isOver = false;

        stand.Play(async server =>
        {
            PlayedDevice device = await server.PlayAsync();
            if (isOfTheOneBefore)
            {
                await server.ObserveAsync(device);
            }

            await server.OfferAsync(device, OfferedOperation.DownloadAndUpdate);
            await server.ObservePendingAsync(device);
            isOver = await server.ObserveEndAsync(device);
        });

        Assert.That(isOver, Is.EqualTo(isOfTheOneBefore));
    }

    [TestCase("""{"jobs": [{"state": "done", "code": 200}]}""", "done", "200")]
    [TestCase("""{"jobs": []}""", null, null)]
    [TestCase("no json", null, null)]
    public void What_the_server_concluded_is_read_by_paths(string answer, string? state, string? code)
    {
        ServerStand stand = new(section => section with { Observe = new ObserveSection { Http = Offer, State = "$.jobs[-1].state", ResultCode = "$.jobs[0]['code']" } });
        stand.Scripted.Instead = (_, reply) => reply.SendAsync(200, [], System.Text.Encoding.UTF8.GetBytes(answer)).AsTask();

        stand.Play(async server => await server.ObserveAsync(await server.PlayAsync()));

        Assert.That(stand.Written<ObservationEntry>().Single(), Has.Property("State").EqualTo(state).And.Property("ResultCode").EqualTo(code).And.Property("Value").EqualTo(answer));
    }

    [Test]
    public void An_identity_that_is_not_accepted_ends_the_run_with_what_to_register()
    {
        ServerStand stand = new(
            section => section with { Credentials = new CredentialsSection { Scheme = "md5", Client = new PartySection("{device}", "wrong", default) } },
            options => options with { Authentication = new ServerAuthentication { Scheme = AuthenticationScheme.Md5, ClientName = "IMEI:1", ClientSecret = "right" } });

        stand.Play(async server =>
        {
            PlayedDevice device = await server.PlayAsync();
            await Assert.ThrowsAsync<TroubleException>(() => device.SessionAsync());
            Assert.That(server.Gone, Has.Property("Cause").EqualTo(TroubleCause.Refused).And.Message.Contains("Register this device").And.Message.Contains("'IMEI:1'"));
        });
    }

    [TestCase(403, TroubleCause.Refused, "Register this device")]
    [TestCase(307, TroubleCause.Connection, "http://elsewhere/dm, which is to be given as the server's address")]
    [TestCase(404, TroubleCause.Connection, "the server knows the device 'IMEI:1'")]
    public void A_server_that_turns_the_device_away_by_http_is_told_with_what_to_do(int status, string cause, string advice)
    {
        ServerStand stand = new();
        stand.Scripted.Instead = (_, reply) => reply.SendAsync(status, new WebHeaders { ["Location"] = "http://elsewhere/dm" }, default).AsTask();
        TroubleException? gone = null;

        stand.Play(async server =>
        {
            PlayedDevice device = await server.PlayAsync();
            for (int session = 0; session < 3 && gone is null; session++)
            {
                gone = await TroubleOf(() => device.SessionAsync());
            }
        });

        Assert.That(gone, Has.Property("Cause").EqualTo(cause).And.Message.Contains(advice));
    }

    [TestCase("auto", "wbxml")]
    [TestCase("auto", "xml")]
    public void The_encoding_is_found_where_it_is_not_given(string encoding, string known)
    {
        ServerStand stand = new(encoding: encoding);
        stand.Scripted.Instead = (request, reply) => request.Headers["Content-Type"]!.EndsWith("+" + known, StringComparison.Ordinal) ? null : reply.SendAsync(415, [], default).AsTask();
        List<PlayedSession> sessions = [];

        stand.Play(async server =>
        {
            PlayedDevice device = await server.PlayAsync();
            sessions.Add(await device.SessionAsync());
            sessions.Add(await device.SessionAsync());
        });

        Assert.That(sessions.Select(session => session.Outcome.End), Is.All.EqualTo(SessionEnd.Completed));
        Assert.That(stand.Written<MessageEntry>().Count(message => message.SetAside is not null), Is.EqualTo(known == "xml" ? 0 : 1));
    }

    private static async Task<TroubleException?> TroubleOf(Func<Task> play)
    {
        try
        {
            await play();
            return null;
        }
        catch (TroubleException trouble)
        {
            return trouble;
        }
    }

    private static ServerStand Offering(int status, Action? asked = null)
    {
        ServerStand stand = new(section => section with { Offers = new Dictionary<string, ActionSection> { ["download"] = new() { Http = Offer } } });
        stand.Scripted.Instead = (_, reply) =>
        {
            asked?.Invoke();
            return reply.SendAsync(status, [], default).AsTask();
        };
        return stand;
    }
}
