using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>The behaviours of a server, one behind the other; none is the honest server.</summary>
internal sealed class ServerBehaviourChain(IReadOnlyList<ServerBehaviour> behaviours)
{
    public void Attach(IServerControl server) => Each(one => one.Server = server);

    public ReferenceServerOptions Configured(ReferenceServerOptions options) => Fold(options, (one, made) => one.Configured(made));

    public DmServerOptions Engine(DmServerOptions options) => Fold(options, (one, made) => one.Engine(made));

    public Task RequestedAsync(WebRequest request, IWebReply reply, Func<WebRequest, Task> honest) =>
        behaviours.Aggregate(honest, (inner, one) => asked => one.RequestedAsync(asked, reply, inner))(request);

    public IWebReply Replying(IWebReply reply) => Fold(reply, (one, made) => one.Replying(made));

    public SyncMl Sending(SyncMl message) => Fold(message, (one, made) => one.Sending(made));

    public StatusCode? Answering(DeviceVisit visit, Command command, StatusCode? honest) =>
        Fold(honest, (one, code) => one.Answering(visit, command, code));

    public Task VisitedAsync(DeviceVisit visit, Func<Task> honest) =>
        behaviours.Aggregate(honest, (inner, one) => () => one.VisitedAsync(visit, inner))();

    public bool Begins(DeviceVisit visit, Job job, bool honest) => Fold(honest, (one, begins) => one.Begins(visit, job, begins));

    public Task<string?> LocatedAsync(DeviceVisit visit, Job job, Func<Task<string?>> honest) =>
        behaviours.Aggregate(honest, (inner, one) => () => one.LocatedAsync(visit, job, inner))();

    public bool Holds(ManagedDevice device, bool honest) => Fold(honest, (one, holds) => one.Holds(device, holds));

    public string? Correlator(Job job, string? honest) => Fold(honest, (one, correlator) => one.Correlator(job, correlator));

    public IReadOnlyList<CampaignMessage> Planned(Job job, string root, IReadOnlyList<CampaignMessage> honest) =>
        Fold(honest, (one, plan) => one.Planned(job, root, plan));

    public bool IsFatal(Job job, CampaignStep step, CommandReply reply, bool honest) =>
        Fold(honest, (one, fatal) => one.IsFatal(job, step, reply, fatal));

    public JobState ExecAnswered(Job job, int? status, JobState honest) => Fold(honest, (one, state) => one.ExecAnswered(job, status, state));

    public FumoOperation? ResultOperation(string? type, FumoOperation? honest) => Fold(honest, (one, operation) => one.ResultOperation(type, operation));

    public bool IsRequest(string? type, bool honest) => Fold(honest, (one, request) => one.IsRequest(type, request));

    public JobExec? Matched(DeviceVisit visit, ReportedResult result, JobExec? honest) =>
        Fold(honest, (one, exec) => one.Matched(visit, result, exec));

    public ResultOutcome Concluded(ReportedResult result, ResultOutcome honest) => Fold(honest, (one, outcome) => one.Concluded(result, outcome));

    public void Ended(Job job) => Each(one => one.Ended(job));

    private void Each(Action<ServerBehaviour> act) => behaviours.ToList().ForEach(act);

    private T Fold<T>(T honest, Func<ServerBehaviour, T, T> act) => behaviours.Aggregate(honest, (value, one) => act(one, value));
}
