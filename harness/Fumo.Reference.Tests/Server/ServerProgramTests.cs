using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference.Tests;

public sealed class ServerProgramTests
{
    [Test]
    public async Task Serves_a_device_over_HTTP_from_offer_to_result([Values] CampaignKind kind)
    {
        using CancellationTokenSource stop = new();
        FirstLine output = new();
        Task<int> server = ReferenceServerProgram.RunAsync(Options(), Free(), isAdvertised: false, output, TextWriter.Null, stop.Token);
        string address = (await output.Line.WaitAsync(TimeSpan.FromSeconds(20))).Replace("listening ", string.Empty, StringComparison.Ordinal);
        using HttpClient http = new();
        HttpResponseMessage offered = await http.PostAsync(new Uri($"{address}/admin/offer?device=IMEI:350000000000017&op={kind.Name()}"), null);
        Assert.That((int)offered.StatusCode, Is.EqualTo(201));
        ReferenceDeviceOptions device = new()
        {
            Server = new Uri($"{address}/dm"),
            Credentials = new ClientCredentials { Scheme = AuthenticationScheme.Md5, Name = "device", Secret = "s" },
        };
        for (int session = 0; session < 2; session++)
        {
            // Update is commanded in the session that reports its download, or in the next one.
            Assert.That(await ReferenceDeviceProgram.RunAsync(device with { StateFolder = Folder }, new DeviceStart { IsOnce = true }, TextWriter.Null, TextWriter.Null, CancellationToken.None), Is.Zero);
        }

        JsonNode log = (await http.GetFromJsonAsync<JsonNode>(new Uri($"{address}/admin/log?device=IMEI:350000000000017")))!;
        Assert.That((string?)log["state"], Is.EqualTo("succeeded"), log.ToJsonString());
        Assert.That((int?)log["code"], Is.EqualTo(200));
        await stop.CancelAsync();
        Assert.That(await server, Is.Zero);
    }

    [Test]
    public async Task Says_why_it_cannot_start()
    {
        StringWriter error = new();
        Assert.That(await ReferenceServerProgram.RunAsync(Options() with { Faults = ["M0"] }, Free(), false, TextWriter.Null, error, CancellationToken.None), Is.EqualTo(2));
        Assert.That(error.ToString(), Does.Contain("M0"));
        WebListenerOptions nowhere = new() { Listen = new Uri("http://192.0.2.1:1") };
        Assert.That(await ReferenceServerProgram.RunAsync(Options(), nowhere, false, TextWriter.Null, error, CancellationToken.None), Is.EqualTo(3));
    }

    private static string Folder => Path.Combine(TestContext.CurrentContext.WorkDirectory, TestContext.CurrentContext.Test.ID);

    private static WebListenerOptions Free() => new() { Listen = new Uri("http://127.0.0.1:0") };

    private static ReferenceServerOptions Options() => new()
    {
        Address = new Uri("http://127.0.0.1"),
        Authentication = new ServerAuthentication { Scheme = AuthenticationScheme.Md5, ClientName = "device", ClientSecret = "s" },
    };

    /// <summary>Tells the first line that is written.</summary>
    private sealed class FirstLine : StringWriter
    {
        private readonly TaskCompletionSource<string> line = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Line => line.Task;

        public override void WriteLine(string? value) => line.TrySetResult(value ?? string.Empty);
    }
}
