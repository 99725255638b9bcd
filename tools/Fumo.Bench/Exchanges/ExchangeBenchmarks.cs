using BenchmarkDotNet.Attributes;
using Fumo.Dm;

namespace Fumo.Bench.Exchanges;

/// <summary>
/// Exchanges per second over loopback HTTP: engine against engine, without and with the recorder, beside an echo of octets of
/// the same length by the bare listener and client of the framework. One client, one exchange after the other.
/// </summary>
[MemoryDiagnoser]
public class ExchangeBenchmarks
{
    private const int Exchanges = 200;
    private EchoGround echo = null!;
    private EngineGround engines = null!;
    private RecordedGround recorded = null!;

    /// <summary>How both engines write messages.</summary>
    [Params(DmEncoding.Xml, DmEncoding.Wbxml)]
    public DmEncoding Encoding { get; set; }

    /// <summary>Starts all three grounds.</summary>
    [GlobalSetup]
    public async Task StartAsync()
    {
        engines = await EngineGround.StartAsync(Encoding);
        await engines.PlayAsync(Exchanges);
        echo = await EchoGround.StartAsync(engines.RequestLength, engines.ResponseLength);
        recorded = await RecordedGround.StartAsync(Encoding);
    }

    /// <summary>Stops them.</summary>
    [GlobalCleanup]
    public async Task StopAsync()
    {
        await echo.DisposeAsync();
        await engines.DisposeAsync();
        await recorded.DisposeAsync();
    }

    /// <summary>The framework alone.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Exchanges)]
    public Task Echo() => echo.PlayAsync(Exchanges);

    /// <summary>Engine against engine: each exchange is a Get and its Results.</summary>
    [Benchmark(OperationsPerInvoke = Exchanges)]
    public Task Engines() => engines.PlayAsync(Exchanges);

    /// <summary>The same with the harness around the server engine, writing every message down.</summary>
    [Benchmark(OperationsPerInvoke = Exchanges)]
    public Task EnginesRecorded() => recorded.PlayAsync(Exchanges);
}
