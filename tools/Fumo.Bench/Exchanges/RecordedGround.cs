using Fumo.Dm;
using Fumo.Drive;
using Fumo.Plan;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Bench.Exchanges;

/// <summary>The harness as a run has it, writing its transcript to disk, and a client engine on a loop of its own.</summary>
internal sealed class RecordedGround : IAsyncDisposable
{
    private const string Configuration = """
        implementation: {name: Bench, role: client}
        client: {connect: {poll: true}, root: ./FUMO}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("fumo-bench-").FullName;
    private readonly RealTimeLoop loop = new("harness");
    private readonly RealTimeLoop clientLoop = new("client");
    private readonly HttpWebClient web = new();
    private readonly HttpNetwork network;
    private readonly TranscriptWriter transcript;
    private Harness harness = null!;
    private DmClient client = null!;
    private ushort sessions;

    private RecordedGround() => (network, transcript) = (new HttpNetwork(loop), new TranscriptWriter(folder, loop.Time));

    public static async Task<RecordedGround> StartAsync(DmEncoding encoding)
    {
        RecordedGround ground = new();
        RunConfiguration configuration = new ConfigurationReader().ReadText(Configuration, "bench.yaml", ground.folder).Configuration!;
        ground.harness = await ground.loop.InvokeAsync(() => Harness.StartAsync(
            configuration,
            new HarnessParts { Loop = ground.loop, Network = ground.network, Transcript = ground.transcript, Work = ground.folder }));
        ground.client = PlainDevice.Of(ground.harness.DmAddress, encoding, ground.web, ground.clientLoop.Time);
        return ground;
    }

    public async Task PlayAsync(int exchanges)
    {
        Task played = loop.InvokeAsync(() => harness.Device.InSessionAsync(async session =>
        {
            for (int i = 1; i < exchanges; i++)
            {
                await session.GetAsync(PlainDevice.Node);
            }
        }));
        await clientLoop.InvokeAsync(() => client.RunSessionAsync(SessionStart.ByClient(++sessions)));
        await played;
    }

    public async ValueTask DisposeAsync()
    {
        await loop.InvokeAsync(async () => await harness.DisposeAsync());
        network.Dispose();
        web.Dispose();
        transcript.Dispose();
        clientLoop.Dispose();
        loop.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
