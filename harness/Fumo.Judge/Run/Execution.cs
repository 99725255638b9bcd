using Fumo.Dm;
using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>An Exec that the DM server sent, with its answer, its purpose and the alerts that came of it.</summary>
public sealed class Execution : ISubject
{
    private readonly List<ClientAlert> extras = [];

    internal Execution(SentCommand sent, Item item, NodeUri target, ObjectRoot? root, FumoOperation? operation) =>
        (Sent, Item, Target, Root, Operation) = (sent, item, target, root, operation);

    /// <summary>The command with its Status.</summary>
    public SentCommand Sent { get; }

    /// <summary>The item that names the node.</summary>
    public Item Item { get; }

    /// <summary>The node that was executed.</summary>
    public NodeUri Target { get; }

    /// <summary>The object that the node belongs to; null for a node outside of any.</summary>
    public ObjectRoot? Root { get; }

    /// <summary>The operation; null for a node that stands for none.</summary>
    public FumoOperation? Operation { get; }

    /// <summary>What it was commanded for; null when the transcript does not tell.</summary>
    public ExecEntry? Purpose { get; internal set; }

    /// <summary>Its correlator; null when it had none.</summary>
    public string? Correlator => ((Exec)Sent.Command).Correlator;

    /// <summary>The code it was answered with; null when it was not, or not with a number.</summary>
    public int? Code => Sent.CodeOf(Item);

    /// <summary>True when it is an operation of FUMO that was answered with 2xx, and not by one that says that it was left out or taken back.</summary>
    public bool IsAccepted => Operation is not null && Code is >= 200 and < 300 && !IsUndone;

    /// <summary>True when it was refused: 3xx, 4xx or 5xx; or left out or taken back with what stood around it.</summary>
    public bool IsRefused => Code is >= 300 || IsUndone;

    /// <summary>True when the circumstances let it succeed.</summary>
    public bool IsToSucceed => Purpose?.Expected == "success";

    /// <summary>True when the circumstances let it fail.</summary>
    public bool IsToFail => Purpose?.Expected == "failure";

    /// <summary>True when its package came without a download descriptor to a client that the run shows to know descriptors alone (5.1.5).</summary>
    public bool IsWithoutDescriptor { get; internal set; }

    /// <summary>What it can come to, by the circumstances; null when that is open.</summary>
    public ResultOutcome? Due => IsWithoutDescriptor ? null : IsToSucceed ? ResultOutcome.Success : IsToFail ? ResultOutcome.Failure : null;

    /// <summary>Number of the message that held it.</summary>
    public int Number => Sent.Message.Number;

    /// <summary>The alert that ended it; null when there is none.</summary>
    public ClientAlert? Alert { get; internal set; }

    /// <summary>Alerts that came for it besides, redeliveries aside.</summary>
    public IReadOnlyList<ClientAlert> Extras => extras;

    /// <summary>How the wait for its alert ended.</summary>
    public Wait Wait { get; internal set; }

    /// <summary>Number of the first entry at which the alert is known to be settled: its ending alert's message; the end of the run when there is none.</summary>
    public int EndsAt => Alert?.Message.Number ?? int.MaxValue;

    /// <inheritdoc/>
    public Place At => Sent.LastStatus?.At ?? Sent.At;

    private bool IsUndone => Code is (int)StatusCode.NotExecuted or (int)StatusCode.AtomicRollBackOk;

    /// <summary>How to name it in a sentence.</summary>
    public string Name => $"Exec on {Target.Text}";

    internal void TakeExtra(ClientAlert alert) => extras.Add(alert);
}
