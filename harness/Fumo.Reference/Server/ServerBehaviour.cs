using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>
/// Where a server can be made to act otherwise than the honest one. Each hook gets what the honest server would do and
/// returns what this one does; several behaviours work one behind the other.
/// </summary>
public abstract class ServerBehaviour
{
    /// <summary>What the behaviour may do by itself; set before any hook but the first two is called.</summary>
    public IServerControl Server { get; internal set; } = null!;

    /// <summary>The server is being made.</summary>
    /// <param name="options">What it is and how it behaves.</param>
    public virtual ReferenceServerOptions Configured(ReferenceServerOptions options) => options;

    /// <summary>Its session engine is being made.</summary>
    /// <param name="options">How the engine behaves.</param>
    public virtual DmServerOptions Engine(DmServerOptions options) => options;

    /// <summary>A request came to the DM address.</summary>
    /// <param name="request">The request.</param>
    /// <param name="reply">Where the answer goes.</param>
    /// <param name="honest">Hands it to the session engine.</param>
    public virtual Task RequestedAsync(WebRequest request, IWebReply reply, Func<WebRequest, Task> honest)
    {
        ArgumentNullException.ThrowIfNull(honest);
        return honest(request);
    }

    /// <summary>A request to the DM address is about to be answered.</summary>
    /// <param name="reply">Where the answer goes.</param>
    public virtual IWebReply Replying(IWebReply reply) => reply;

    /// <summary>A message is about to be written; asked more than once where its size is being tried.</summary>
    /// <param name="message">The message.</param>
    public virtual SyncMl Sending(SyncMl message) => message;

    /// <summary>A command of a device is answered.</summary>
    /// <param name="visit">The session.</param>
    /// <param name="command">The command.</param>
    /// <param name="honest">The code of its Status; null for no Status.</param>
    public virtual StatusCode? Answering(DeviceVisit visit, Command command, StatusCode? honest) => honest;

    /// <summary>A session has begun.</summary>
    /// <param name="visit">The session.</param>
    /// <param name="honest">Commands what is due.</param>
    public virtual Task VisitedAsync(DeviceVisit visit, Func<Task> honest)
    {
        ArgumentNullException.ThrowIfNull(honest);
        return honest();
    }

    /// <summary>Whether a job that is due is gone on with in a session.</summary>
    /// <param name="visit">The session.</param>
    /// <param name="job">The job.</param>
    /// <param name="honest">True.</param>
    public virtual bool Begins(DeviceVisit visit, Job job, bool honest) => honest;

    /// <summary>Where the object of a job stands; null for nowhere.</summary>
    /// <param name="visit">The session.</param>
    /// <param name="job">The job.</param>
    /// <param name="honest">Looks it up or finds it.</param>
    public virtual Task<string?> LocatedAsync(DeviceVisit visit, Job job, Func<Task<string?>> honest)
    {
        ArgumentNullException.ThrowIfNull(honest);
        return honest();
    }

    /// <summary>Whether a device has a package that can be applied.</summary>
    /// <param name="device">The device.</param>
    /// <param name="honest">Whether it has, by its reports and its State.</param>
    public virtual bool Holds(ManagedDevice device, bool honest) => honest;

    /// <summary>The correlator of a job's next Exec; null for none.</summary>
    /// <param name="job">The job.</param>
    /// <param name="honest">The honest one.</param>
    public virtual string? Correlator(Job job, string? honest) => honest;

    /// <summary>The commands of a job's next step.</summary>
    /// <param name="job">The job.</param>
    /// <param name="root">The URI of the FUMO.</param>
    /// <param name="honest">The messages, in order.</param>
    public virtual IReadOnlyList<CampaignMessage> Planned(Job job, string root, IReadOnlyList<CampaignMessage> honest) => honest;

    /// <summary>Whether an answer makes a job fail.</summary>
    /// <param name="job">The job.</param>
    /// <param name="step">What was commanded; no Exec.</param>
    /// <param name="reply">The answer.</param>
    /// <param name="honest">True for a refusal of what the job needs.</param>
    public virtual bool IsFatal(Job job, CampaignStep step, CommandReply reply, bool honest) => honest;

    /// <summary>How far a job is when its Exec was answered.</summary>
    /// <param name="job">The job.</param>
    /// <param name="status">The code of the Status; null when none came.</param>
    /// <param name="honest">Commanded after 2xx, failed after anything else.</param>
    public virtual JobState ExecAnswered(Job job, int? status, JobState honest) => honest;

    /// <summary>The operation whose outcome an alert type tells; null when it is no type of a result.</summary>
    /// <param name="type">The type as it stood.</param>
    /// <param name="honest">The operation.</param>
    public virtual FumoOperation? ResultOperation(string? type, FumoOperation? honest) => honest;

    /// <summary>Whether an alert type is that of a request for an update.</summary>
    /// <param name="type">The type as it stood.</param>
    /// <param name="honest">True for devicerequest and userrequest.</param>
    public virtual bool IsRequest(string? type, bool honest) => honest;

    /// <summary>The Exec that a result belongs to; null for none.</summary>
    /// <param name="visit">The session.</param>
    /// <param name="result">The result.</param>
    /// <param name="honest">The honest one.</param>
    public virtual JobExec? Matched(DeviceVisit visit, ReportedResult result, JobExec? honest) => honest;

    /// <summary>What a result is taken for.</summary>
    /// <param name="result">The result.</param>
    /// <param name="honest">Success for 200 and 250 to 299, else failure.</param>
    public virtual ResultOutcome Concluded(ReportedResult result, ResultOutcome honest) => honest;

    /// <summary>A job came to its end.</summary>
    /// <param name="job">The job.</param>
    public virtual void Ended(Job job)
    {
    }
}
