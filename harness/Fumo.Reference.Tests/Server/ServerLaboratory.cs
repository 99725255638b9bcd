using System.Text;
using System.Text.Json.Nodes;
using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference.Tests;

/// <summary>A reference server and devices in memory, their clock virtual.</summary>
internal sealed class ServerLaboratory
{
    public const string DeviceId = "IMEI:350000000000017";
    public static readonly Uri Address = new("http://server:8080/");

    private readonly VirtualTimeLoop loop = new();

    public ServerLaboratory(Func<ReferenceServerOptions, ReferenceServerOptions>? server = null)
    {
        ReferenceServerOptions options = new() { Address = Address, Seed = 1 };
        Server = new ReferenceServer(server?.Invoke(options) ?? options, loop.Time, Told.Add);
        Network.Listen(Address, Server);
    }

    public ReferenceServer Server { get; }

    public MemoryNetwork Network { get; } = new();

    public TimeProvider Time => loop.Time;

    public List<string> Told { get; } = [];

    public void Run(Func<Task> test) => loop.Run(test);

    public ReferenceDevice SwitchOn(Func<ReferenceDeviceOptions, ReferenceDeviceOptions>? device = null)
    {
        ReferenceDeviceOptions options = new() { Server = Server.Options.DmAddress };
        return new ReferenceDevice(device?.Invoke(options) ?? options, Network, Time);
    }

    public Job Offer(CampaignKind kind, Func<Campaign, Campaign>? how = null, string device = DeviceId)
    {
        Campaign campaign = new() { Kind = kind };
        return Server.Offer(device, how?.Invoke(campaign) ?? campaign)!;
    }

    /// <summary>Offers an operation and lets a device open sessions until nothing is left to do.</summary>
    public Job Play(CampaignKind kind, Func<ReferenceDeviceOptions, ReferenceDeviceOptions>? device = null, Func<Campaign, Campaign>? how = null, int sessions = 2)
    {
        Job? job = null;
        Run(async () =>
        {
            using ReferenceDevice on = SwitchOn(device);
            job = Offer(kind, how);
            for (int i = 0; i < sessions; i++)
            {
                await on.OnceAsync();
            }
        });
        return job!;
    }

    public async Task<(int Status, JsonNode Json)> AdminAsync(string method, string path, string body = "")
    {
        (int status, byte[] octets, _) = await FetchAsync(method, new Uri(Address, path), [], Encoding.UTF8.GetBytes(body));
        return (status, JsonNode.Parse(octets)!);
    }

    public async Task<(int Status, byte[] Octets, WebHeaders Headers)> FetchAsync(string method, Uri uri, WebHeaders headers, byte[]? body = null)
    {
        await using WebResponse response = await Network.SendAsync(new WebRequest { Method = method, Uri = uri, Headers = headers, Body = body ?? [] }, CancellationToken.None);
        List<byte> octets = [];
        while (await response.ReadAsync() is { IsEmpty: false } piece)
        {
            octets.AddRange(piece.Span);
        }

        return (response.Status, [.. octets], response.Headers);
    }

    /// <summary>Posts one DM message and reads the answer.</summary>
    public async Task<SyncMl> PostAsync(SyncMl message)
    {
        WebHeaders headers = new() { { "Content-Type", "application/vnd.syncml.dm+xml" } };
        (int status, byte[] octets, _) = await FetchAsync("POST", Server.Options.DmAddress, headers, DmCodec.Write(message, DmEncoding.Xml));
        Assert.That(status, Is.EqualTo(200));
        return DmCodec.Read(octets).Document!.Message;
    }
}
