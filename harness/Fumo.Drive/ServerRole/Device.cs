using Fumo.Mo;
using Fumo.Plan;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>
/// The client under test, as scenarios see it. It brings things about and judges nothing. Whatever fails in the world
/// (no session, a program that ended, a missing package) is written down and thrown as <see cref="TroubleException"/>.
/// </summary>
public sealed class Device
{
    private readonly DeviceParts parts;

    internal Device(DeviceParts parts) => this.parts = parts;

    /// <summary>Why nothing of the client is to be had any more, for the rest of the run; null while there is hope.</summary>
    public TroubleException? Gone => parts.Link.Gone;

    /// <summary>The FUMO under test; empty before <see cref="DiscoverAsync"/> or a first operation.</summary>
    public IReadOnlyList<FumoRoot> Roots => parts.Roots.Roots;

    /// <summary>The first FUMO under test.</summary>
    /// <exception cref="InvalidOperationException">They were not settled yet.</exception>
    public FumoRoot Root => Roots.Count > 0 ? Roots[0] : throw new InvalidOperationException("Discover the roots first.");

    /// <summary>How long what is waited for.</summary>
    public TimeoutSection Timeouts => parts.Timeouts;

    /// <summary>Whether the client fetches packages by way of a download descriptor; null before it has fetched any.</summary>
    public bool? TakesDescriptors => parts.Packages switch
    {
        null or { GivesDescriptors: false } => false,
        { HasGivenDescriptors: true } => true,
        { HasGivenPackages: true } => false,
        _ => null,
    };

    /// <summary>True when a good package that failed may have failed for want of a download descriptor.</summary>
    public bool MayWantDescriptors => parts.Packages is { MayWantDescriptors: true };

    /// <summary>Lets PkgURL name a download descriptor from now on, or the package itself again.</summary>
    /// <param name="isTried">True for descriptors.</param>
    public void PreferDescriptors(bool isTried) => parts.Packages!.PreferDescriptors(isTried);

    /// <summary>True when the configuration says how a reboot comes about.</summary>
    public bool CanRestart => parts.Outside.CanRestart;

    /// <summary>Requests for an update that the client has sent by itself so far (FUMO 7.1).</summary>
    public IReadOnlyList<ReceivedAlert> Requests => [.. parts.Alerts.Requests];

    /// <summary>True when the configuration has a package of a kind.</summary>
    /// <param name="kind">One of <see cref="PackageKind"/>.</param>
    public bool HasPackage(string kind) => parts.Deliveries.Has(kind);

    /// <summary>
    /// Plays a script in an authenticated session: wakes the client, waits, and closes the session when the script ends.
    /// Inside of a script it is played in the session that is open.
    /// </summary>
    /// <param name="script">What is commanded.</param>
    /// <exception cref="TroubleException">No session came about, or it broke.</exception>
    public Task InSessionAsync(Func<ServerSession, Task> script) => parts.Link.InSessionAsync(script);

    /// <summary>Settles which FUMO are under test and what is in them; once in a run, later calls cost nothing.</summary>
    /// <exception cref="TroubleException">There is none, or no session came about.</exception>
    public Task DiscoverAsync() => parts.Roots.SettleAsync();

    /// <summary>Sets an operation's PkgURL to a package of a kind (Replace; Add where that gives 404).</summary>
    /// <param name="operation">Download or DownloadAndUpdate.</param>
    /// <param name="kind">One of <see cref="PackageKind"/>.</param>
    /// <param name="misbehaviour">How the package is served; null for well.</param>
    /// <param name="root">The FUMO; the first when not given.</param>
    /// <param name="query">What follows the path of PkgURL, with its question mark, where the package is hosted here.</param>
    /// <returns>The offer; null when the client did not take the URL, or the package is hosted elsewhere.</returns>
    public async Task<Offer?> ReplaceUrlAsync(
        FumoOperation operation, string kind = PackageKind.Good, Misbehaviour? misbehaviour = null, FumoRoot? root = null, string query = "")
    {
        Offer? offer = null;
        await InSessionAsync(async _ =>
        {
            await DiscoverAsync();
            offer = await parts.Deliveries.ReplaceUrlAsync(root ?? Root, operation, kind, misbehaviour, query);
        });
        return offer;
    }

    /// <summary>Sets an operation's PkgURL to any address.</summary>
    /// <param name="operation">Download or DownloadAndUpdate.</param>
    /// <param name="url">The address, possibly none at all.</param>
    /// <param name="root">The FUMO; the first when not given.</param>
    /// <returns>True when the client took it.</returns>
    public async Task<bool> ReplaceRawUrlAsync(FumoOperation operation, string url, FumoRoot? root = null)
    {
        await DiscoverAsync();
        return await parts.Deliveries.ReplaceUrlAsync(root ?? Root, operation, url);
    }

    /// <summary>Brings a package onto the device, ready for an update; a download is waited for to its end.</summary>
    /// <param name="kind">One of <see cref="PackageKind"/>.</param>
    /// <param name="by">How; as the client allows when not given.</param>
    /// <param name="root">The FUMO; the first when not given.</param>
    /// <returns>The download's Exec; null when the package went as data.</returns>
    public async Task<CommandedExec?> DeliverAsync(string kind = PackageKind.Good, DeliverBy by = DeliverBy.Any, FumoRoot? root = null)
    {
        await DiscoverAsync();
        FumoRoot to = root ?? Root;
        if (by is DeliverBy.Data or DeliverBy.Chunks || (by == DeliverBy.Any && to.Has(FumoNodes.PkgData)))
        {
            await parts.Deliveries.ReplaceDataAsync(to, kind, by == DeliverBy.Chunks);
            return null;
        }

        CommandedExec? exec = null;
        await InSessionAsync(async _ =>
        {
            await ReplaceUrlAsync(FumoOperation.Download, kind, root: to);
            exec = await ExecAsync(FumoOperation.Download, Correlator.Unique(), root: to);
        });
        await UntilAlertAsync(exec!);
        return exec;
    }

    /// <summary>Commands an operation; what it works on and can come to is known from what was delivered before.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="correlator">Its correlator, or none.</param>
    /// <param name="expected">What it can come to, where the scenario knows better.</param>
    /// <param name="root">The FUMO; the first when not given.</param>
    public async Task<CommandedExec> ExecAsync(
        FumoOperation operation, string? correlator = null, Expectation? expected = null, FumoRoot? root = null)
    {
        await DiscoverAsync();
        FumoRoot of = root ?? Root;
        Expectation known = expected ?? parts.Deliveries.Expect(of, operation);
        return await parts.Operations.ExecAsync(of.At(operation.NodeName()), operation, of, correlator, known);
    }

    /// <summary>Commands an Exec on any node.</summary>
    /// <param name="target">The node.</param>
    /// <param name="expected">What it can come to.</param>
    /// <param name="correlator">Its correlator, or none.</param>
    public async Task<CommandedExec> ExecNodeAsync(string target, Expectation expected, string? correlator = null)
    {
        await DiscoverAsync();
        FumoRoot of = Roots.FirstOrDefault(root => NodeUri.IsWithin(target, root.Uri)) ?? Root;
        return await parts.Operations.ExecAsync(target, null, of, correlator, expected);
    }

    /// <summary>
    /// Waits for the alert that ends an operation, in whichever session it comes. At the deadline the client is woken once
    /// more and one session is let complete. Not to be called inside of a session.
    /// </summary>
    /// <param name="exec">The operation.</param>
    /// <param name="isWoken">True to ask for a session meanwhile, in which State is read; it may not come.</param>
    /// <returns>The alert; null when it did not come, or the Exec was refused.</returns>
    public Task<ReceivedAlert?> UntilAlertAsync(CommandedExec exec, bool isWoken = false) => parts.Operations.UntilAlertAsync(exec, isWoken);

    /// <summary>Waits for a request of device or user for an update (FUMO 7.1) beyond those that have come.</summary>
    /// <param name="known">How many have come before.</param>
    /// <returns>True when another one came within the time for an operation.</returns>
    public Task<bool> UntilRequestAsync(int known) => parts.Link.AwaitAsync(
        () => parts.Alerts.Requests.Count() > known, () => parts.Alerts.Next, parts.Timeouts.Operation, "a request of the client",
        session => Roots.Count > 0 ? session.GetAsync(Root.At(FumoNodes.State)) : Task.CompletedTask);

    /// <summary>Reads State, in the session that is open or in one of its own, and how an update shows where one has ended.</summary>
    /// <param name="root">The FUMO; the first when not given.</param>
    /// <returns>The value; null when it could not be read as a number.</returns>
    public async Task<int?> ReadStateAsync(FumoRoot? root = null)
    {
        string? text = null;
        await InSessionAsync(async session =>
        {
            await DiscoverAsync();
            text = (await session.GetAsync((root ?? Root).At(FumoNodes.State))).Text;
            await parts.Watch.AfterAsync();
        });
        return int.TryParse(text, out int state) ? state : null;
    }

    /// <summary>What a client has to refuse, and to outlive.</summary>
    public ServerHostility Hostility => parts.Hostility;

    /// <summary>
    /// Lets State be read in the middle of a download that is held, if the client opens a session then. One that cannot is
    /// waited for no longer than the quiet period.
    /// </summary>
    /// <param name="begun">Ends when the client waits for the package.</param>
    /// <param name="root">The FUMO; the first when not given.</param>
    public async Task LookMeanwhileAsync(Task begun, FumoRoot? root = null)
    {
        string state = (root ?? Root).At(FumoNodes.State);
        TaskCompletionSource looked = new();
        async Task Look(ServerSession session)
        {
            await session.GetAsync(state);
            looked.TrySetResult();
        }

        // One that is slow to ask for the package is at work all the same.
        TimeSpan quiet = parts.Timeouts.Quiet;
        await parts.Link.AwaitAsync(() => begun.IsCompleted, () => begun, quiet, "the download to begin", session => session.GetAsync(state));
        parts.Link.WakeMeanwhile();
        await parts.Link.AwaitAsync(() => looked.Task.IsCompleted, () => looked.Task, quiet, "a session during the download", Look);
    }

    /// <summary>True when the client proves who it is, so that it can be challenged.</summary>
    public bool CanChallenge => parts.Disturbances.CanChallenge;

    /// <summary>Lets the client's next credentials be met by a challenge, as of a server that has lost what it knew of them.</summary>
    public void ChallengeNext() => parts.Disturbances.ChallengeNext();

    /// <summary>Breaks the connection once, when the next alert of an operation comes, instead of taking it.</summary>
    public void CutNextAlert() => parts.Disturbances.CutNextAlert();

    /// <summary>Takes back what <see cref="CutNextAlert"/> asked for, where no alert came.</summary>
    public void CutNothing() => parts.Disturbances.CutNothing();

    /// <summary>Reboots the device, or cuts its power, as the configuration says.</summary>
    /// <param name="isPowerCut">True to give it no chance to tidy up, where that can be done.</param>
    public Task RestartAsync(bool isPowerCut = false) => parts.Outside.RestartAsync(isPowerCut);

    /// <summary>Brings the device back to a known state between scenarios; nothing where the configuration has no way.</summary>
    public Task ResetAsync() => parts.Outside.ResetAsync();

    /// <summary>Asks the person at the device, or whoever acts for the person, for something.</summary>
    /// <param name="id">One of <see cref="PromptId"/>.</param>
    /// <param name="text">What is to be done.</param>
    /// <param name="awaited">What is to come of it.</param>
    /// <returns>False when it cannot be done on this device.</returns>
    /// <exception cref="TroubleException">Nobody is there, or no answer came in time.</exception>
    public Task<bool> PromptAsync(string id, string text, string awaited) => parts.Outside.PromptAsync(id, text, awaited);

    /// <summary>Writes down what a scenario needs and the client does not have: what it would have shown does not apply.</summary>
    /// <param name="what">What is lacking, in a sentence.</param>
    public void Lacks(string what) => parts.Transcript.Write(new FactEntry { Name = Facts.Lacking, Value = what });

    /// <summary>Lets what was going on when the run was broken off come to its end; the device is there again when this returns.</summary>
    /// <exception cref="TroubleException">No session came about.</exception>
    public Task SettleAsync() => parts.Recovery.SettleAsync();

    /// <summary>Reads State of the objects that are known from before the run was broken off.</summary>
    /// <exception cref="TroubleException">No session came about.</exception>
    public Task LookAsync() => parts.Recovery.LookAsync();

    /// <summary>Lets the quiet period pass, in which what must not happen could happen; sessions that come are answered.</summary>
    public async Task QuietAsync()
    {
        TimeSpan quiet = parts.Timeouts.Quiet;
        await parts.Link.AwaitAsync(() => false, () => new TaskCompletionSource().Task, quiet, "the quiet period to pass");
        parts.Transcript.Write(new FactEntry { Name = Facts.Quiet, Value = Durations.Text(quiet) });
    }
}
