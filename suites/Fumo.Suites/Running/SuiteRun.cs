using Fumo.Drive;
using Fumo.Judge;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Suites;

/// <summary>
/// A run of the suite: plays scenarios on the harness's loop, judges after each, and keeps the report on disk true to what was
/// judged so far. NUnit's fixtures find it as <see cref="Current"/>.
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

    /// <summary>The run that the fixtures of this process belong to; null between runs.</summary>
    public static SuiteRun? Current { get; private set; }

    /// <summary>The run that the fixtures of this process belong to.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static SuiteRun Required => Current ?? throw new InvalidOperationException("No run was started.");

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
            Current = new SuiteRun(options, before.Record);
            Current.Wait(() => Current.player.ResumeAsync(before.Record.Id));
            return Current;
        }

        RunRecord record = RunRecords.Of(options, TimeProvider.System.GetUtcNow());
        RunRecordFile.Write(options.Folder.Directory, record);
        return Current = new SuiteRun(options, record);
    }

    /// <summary>Plays a scenario, if the plan has it, and judges what is there then.</summary>
    /// <param name="scenario">The scenario.</param>
    internal void Play(Scenario scenario)
    {
        if (played.FirstOrDefault(one => one.Info.Id == scenario.Id) is not { } declared || !player.IsDue(scenario.Id))
        {
            return;
        }

        options.Progress(new ScenarioBegins(declared, played.TakeWhile(one => one != declared).Count() + 1, played.Count));
        Wait(() => player.PlayAsync(scenario));
        unjudged.Add(declared);
        if (!options.IsJudgedInPassing || lastJudged is not { } last || loop.Time.GetElapsedTime(last) > JudgingInterval)
        {
            JudgeAll();
            options.Folder.Write(report);
        }
    }

    /// <summary>True when a case is to hold its verdict as soon as its scenario was played.</summary>
    internal bool HasVerdicts => !options.IsJudgedInPassing;

    /// <summary>How a case came out, as far as the run has gone.</summary>
    /// <param name="id">The case.</param>
    internal CaseVerdict VerdictOf(string id) => report.Tests.First(test => test.Id == id);

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
        Current = null;
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
            options.Progress(new ScenarioJudged(played, [.. played.Cases.Select(judged => VerdictOf(judged.Info.Id))]));
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
