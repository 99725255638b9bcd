using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Fumo.Record;

namespace Fumo.Cli.Tests;

/// <summary>Whatever comes to the DM address is answered and recorded, and a device that comes besides is certified all the same.</summary>
public sealed class HostileClientTests
{
    private const string Xml = "application/vnd.syncml.dm+xml";

    [Test]
    public async Task Garbage_beside_a_device_is_recorded_and_changes_no_verdict()
    {
        using Bench bench = new() { Client = ["device: \"IMEI:350000000000017\""] };
        using Lines output = new();
        Task<Shell.Outcome> run = Shell.FollowAsync(output, bench.Arguments());
        await output.UntilAsync(line => line.StartsWith("[1/", StringComparison.Ordinal));

        List<HttpStatusCode?> statuses = await AttackAsync(bench.Dm);
        using HttpClient web = new();
        statuses.Add(await PostAsync(web, bench.Dm, new byte[100_000_000], Xml));
        using FumoProcess device = FumoProcess.Start(bench.Device("--poll 50ms", bench.Dm.AbsoluteUri));
        await output.UntilAsync(line => line.StartsWith("[2/", StringComparison.Ordinal));
        await AttackAsync(bench.Dm);
        Shell.Outcome outcome = await run;

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output);
        Assert.That(Shell.Report(bench.Results).Verdict, Is.EqualTo("conformant"));
        Assert.That(statuses, Has.None.EqualTo(HttpStatusCode.InternalServerError));
        string[] aside = [.. TranscriptReader.Read(bench.Results).Entries.OfType<MessageEntry>().Select(entry => entry.SetAside).OfType<string>()];
        Assert.That(aside, Has.Some.Contains("no DM message").And.Some.Contains("longer").And.Some.Contains("not the one under test").And.Some.Contains("no body"));
    }

    [Test]
    public async Task Garbage_instead_of_a_device_ends_the_run_with_what_was_awaited()
    {
        using Bench bench = new() { Timeouts = "{connect: 1s, session: 1s}" };
        using Lines output = new();
        Task<Shell.Outcome> run = Shell.FollowAsync(output, bench.Arguments());
        await output.UntilAsync(line => line.StartsWith("[1/", StringComparison.Ordinal));

        using HttpClient web = new();
        await PostAsync(web, bench.Dm, "garbage"u8.ToArray(), Xml);
        Shell.Outcome outcome = await run;

        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("The client sent messages, but no session came about within 1 s").And.Contain("The body is no DM message"));
    }

    [Test]
    public async Task A_client_that_falls_silent_in_the_middle_is_told_what_was_awaited()
    {
        using Bench bench = new() { Scheme = "none", Timeouts = "{connect: 1s, session: 1s}" };
        using Lines output = new();
        Task<Shell.Outcome> run = Shell.FollowAsync(output, bench.Arguments());
        await output.UntilAsync(line => line.StartsWith("[1/", StringComparison.Ordinal));

        using HttpClient web = new();
        HttpStatusCode? status = await PostAsync(web, bench.Dm, Opening("IMEI:1", "1"), Xml);
        Shell.Outcome outcome = await run;

        Assert.That(status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("The client said nothing for 1 s").And.Contain("awaited: the Status of Get"));
    }

    private static async Task<List<HttpStatusCode?>> AttackAsync(Uri dm)
    {
        using HttpClient web = new();
        byte[] whole = Opening("IMEI:STRANGER", "1");
        List<HttpStatusCode?> statuses =
        [
            await PostAsync(web, dm, "garbage"u8.ToArray(), Xml),
            await PostAsync(web, dm, [0x02, 0x00, 0x00, 0x6A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], "application/vnd.syncml.dm+wbxml"),
            await PostAsync(web, dm, whole[..(whole.Length / 2)], Xml),
            await PostAsync(web, dm, whole, "text/plain"),
            await PostAsync(web, dm, whole, "application/json"),
            await PostAsync(web, dm, [], Xml),
            // The id of the device's first session, in the middle of it.
            await PostAsync(web, dm, Message("IMEI:STRANGER", "1", "2", ""), Xml),
        ];
        using HttpResponseMessage got = await web.GetAsync(dm);
        statuses.Add(got.StatusCode);
        await CloseInTheMiddleAsync(dm, $"POST {dm.AbsolutePath} HTTP/1.1\r\nHost: x\r\nContent-Type: {Xml}\r\nContent-Length: 5000\r\n\r\n<SyncML");
        await CloseInTheMiddleAsync(dm, "\0\u0001 not even HTTP\r\n\r\n");
        return statuses;
    }

    private static byte[] Opening(string source, string session) =>
        Message(source, session, "1", "<Alert><CmdID>1</CmdID><Data>1201</Data></Alert>");

    private static byte[] Message(string source, string session, string msgId, string commands) => Encoding.UTF8.GetBytes($"""
        <?xml version="1.0"?><SyncML xmlns="SYNCML:SYNCML1.2"><SyncHdr><VerDTD>1.2</VerDTD><VerProto>DM/1.2</VerProto>
        <SessionID>{session}</SessionID><MsgID>{msgId}</MsgID><Target><LocURI>http://server</LocURI></Target>
        <Source><LocURI>{source}</LocURI></Source></SyncHdr><SyncBody>{commands}<Final/></SyncBody></SyncML>
        """);

    /// <summary>The status of the answer; null when the server closed instead.</summary>
    private static async Task<HttpStatusCode?> PostAsync(HttpClient web, Uri dm, byte[] body, string type)
    {
        using ByteArrayContent content = new(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        try
        {
            using HttpResponseMessage response = await web.PostAsync(dm, content);
            return response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static async Task CloseInTheMiddleAsync(Uri dm, string octets)
    {
        using TcpClient connection = new();
        await connection.ConnectAsync(IPAddress.Loopback, dm.Port);
        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(octets));
        connection.LingerState = new LingerOption(true, 0);
    }
}
