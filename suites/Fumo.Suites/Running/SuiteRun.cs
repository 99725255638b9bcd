using Fumo.Drive;
using Fumo.Judge;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Suites;

/// <summary>
/// A run of the suite: plays scenarios on the harness's loop, judges after each, and keeps the report on disk true to what was
/// judged so far.
/// </summary>
public sealed class SuiteRun : IDisposable
{
    // What a kill can cost of the report; the transcripts are on disk by then.
    private static readonly TimeSpan JudgingInterval = TimeSpan.FromSeconds(1);
    private readonly SuiteRunOptions options;
    private readonly RunRecord record;
    private readonly string work;
    private readonly RealTimeLoop loop = new("harness");
    private readonly HttpNetwork network;
    private readonly HttpWebClient? deviceWeb;
    private readonly TranscriptWriter transcript;
    private readonly ScenarioPlayer player;
    private readonly IStage stage;
    private readonly List<DeclaredScenario> unjudged = [];
    private readonly IReadOnlyList<DeclaredScenario> played;
    private long? lastJudged;
    private RunReport report;

    private SuiteRun(SuiteRunOptions options, RunRecord record)
    {
        work = Directory.CreateTempSubdirectory("fumo-").FullName;
        this.options = options with { Configuration = ReferencePackages.AddTo(options.Configuration, () => ReferencePackages.MakeIn(work)) };
        this.record = record;
        // An embedded implementation is to trust the certificate that it is shown.
        network = new HttpNetwork(loop, (options.Configuration.Client?.Tls ?? options.Configuration.Server?.Tls) is { } tls ? tls.Ca ?? tls.Certificate : null);
        deviceWeb = DeviceWeb.For(options.Configuration.Server);
        transcript = new TranscriptWriter(options.Folder.Directory, loop.Time, RunRecords.SecretsOf(options.Configuration), options.Before?.Entries);
        PlayedSoFar before = new(transcript.Entries);
        stage = Wait(() => Stages.StartAsync(this.options.Configuration, Parts()));
        player = new ScenarioPlayer(stage, transcript, before, options.Interrupted);
        played = options.Index.PlayedBy(record.Plan);
        report = Judge();
    }

    /// <summary>Where the results are.</summary>
    public string Folder => options.Folder.Directory;

    /// <summary>How things stand.</summary>
    public RunReport Report => report;

    /// <summary>Starts a run: writes run.json, listens, launches the implementation; or goes on with one that was broken off.</summary>
    /// <param name="options">What it is made of.</param>
    /// <exception cref="IOException">The harness cannot listen where the configuration says, or cannot write its results.</exception>
    public static SuiteRun Start(SuiteRunOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Before is { } before)
        {
            SuiteRun resumed = new(options, before.Record);
            resumed.Wait(() => resumed.player.ResumeAsync(before.Record.Id));
            return resumed;
        }

        RunRecord record = RunRecords.Of(options, TimeProvider.System.GetUtcNow());
        RunRecordFile.Write(options.Folder.Directory, record);
        return new SuiteRun(options, record);
    }

    /// <summary>Plays the scenarios of the plan, and judges what is there about once a second.</summary>
    public void Play()
    {
        for (int i = 0; i < played.Count; i++)
        {
            if (player.IsDue(played[i].Info.Id))
            {
                options.Progress(new ScenarioBegins(played[i], i + 1, played.Count));
                Play(played[i]);
            }
        }
    }

    private void Play(DeclaredScenario declared)
    {
        Wait(() => player.PlayAsync(declared.Create()));
        unjudged.Add(declared);
        if (lastJudged is not { } last || loop.Time.GetElapsedTime(last) > JudgingInterval)
        {
            JudgeAll();
            options.Folder.Write(report);
        }
    }

    /// <summary>Ends the run: stops the implementation, judges for the last time, writes the report files.</summary>
    /// <returns>The report.</returns>
    public RunReport Finish()
    {
        Wait(stage.StopAsync);
        transcript.Write(new FactEntry
        {
            Name = options.Interrupted.IsCancellationRequested ? Facts.Interrupted : Facts.Finished,
            Value = options.Id,
        });
        JudgeAll();
        options.Folder.WriteAll(Judging.Page(report, record, transcript.Entries));
        return report;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Wait(async () => await stage.DisposeAsync());
        network.Dispose();
        deviceWeb?.Dispose();
        transcript.Dispose();
        loop.Dispose();
        Directory.Delete(work, recursive: true);
    }

    private void JudgeAll()
    {
        report = Judge();
        lastJudged = loop.Time.GetTimestamp();
        foreach (DeclaredScenario played in unjudged)
        {
            options.Progress(new ScenarioJudged(played, [.. played.Cases.Select(judged => report.Tests.First(test => test.Id == judged.Info.Id))]));
        }

        unjudged.Clear();
    }

    private HarnessParts Parts() => new()
    {
        Loop = loop,
        Network = network,
        Transcript = new WatchedTranscript(transcript, entry => options.Progress(new Written(entry))),
        Operator = options.Operator,
        ReferenceLauncher = ReferenceLaunch.For(options.Configuration, network, loop, options.Seed),
        DeviceWeb = deviceWeb,
        IsIntrusive = options.IsIntrusive,
        Seed = options.Seed,
        Work = work,
        Installed = RunRecords.InstalledBy(record, transcript.Entries),
        Progress = what => options.Progress(new Going(what)),
    };

    private RunReport Judge() => Judging.Of(record, transcript.Entries, options.Index);

    private void Wait(Func<Task> work) => loop.InvokeAsync(work).GetAwaiter().GetResult();

    private T Wait<T>(Func<Task<T>> work) => loop.InvokeAsync(work).GetAwaiter().GetResult();
}
