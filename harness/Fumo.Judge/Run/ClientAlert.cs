using Fumo.Dm;
using Fumo.Mo;

namespace Fumo.Judge;

/// <summary>One item of an Alert that the client sent.</summary>
public sealed class ClientAlert : ISubject
{
    internal ClientAlert(SentCommand sent, Item? item, ObjectRoot? root)
    {
        (Sent, Item, Root) = (sent, item, root);
        Source = NodeUri.Of(item?.Source?.LocUri);
        Meta = item?.Meta ?? Alert.Meta;
    }

    /// <summary>The Alert with the Status that it was answered with.</summary>
    public SentCommand Sent { get; }

    /// <summary>The item; null for an Alert that has none.</summary>
    public Item? Item { get; }

    /// <summary>The object that its Source lies in; null when it lies in none.</summary>
    public ObjectRoot? Root { get; }

    /// <summary>Its Source; null when there is none.</summary>
    public NodeUri? Source { get; }

    /// <summary>Meta of the item, or else of the Alert; null when there is none.</summary>
    public Meta? Meta { get; }

    /// <summary>The Alert.</summary>
    public Alert Alert => (Alert)Sent.Command;

    /// <summary>The message that held it.</summary>
    public Message Message => Sent.Message;

    /// <summary>Its type without blanks and prefix; null when there is none.</summary>
    public string? Type => string.IsNullOrWhiteSpace(Meta?.Type) ? null : AlertTypes.Bare(Meta.Type);

    /// <summary>Its correlator; null when there is none.</summary>
    public string? Correlator => Alert.Correlator;

    /// <summary>Its data without blanks around it; null when there is no Data element.</summary>
    public string? Data => Item?.Data?.Text.Trim();

    /// <summary>The result code; null when Data is no integer.</summary>
    public int? Result => int.TryParse(Data, System.Globalization.NumberStyles.AllowLeadingSign, null, out int code) ? code : null;

    /// <summary>What the result code says; null when it is none of the table.</summary>
    public ResultOutcome? Outcome => Result is { } code ? ResultCodes.OutcomeOf(code) : null;

    /// <summary>True for alert code 1226.</summary>
    public bool IsGeneric => Alert.Code == AlertCode.GenericAlert;

    /// <summary>True when its type is, or all but is, one of the two request types.</summary>
    public bool IsRequest => AlertTypes.IsRequest(AlertTypes.Meant(Type));

    /// <summary>The operation whose outcome its type tells, or all but tells; null for another type.</summary>
    public FumoOperation? Operation => FumoOperations.MeantBy(Type);

    /// <summary>True when its type is somebody else's: none of the five, nor all but one of them.</summary>
    public bool IsForeign => AlertTypes.IsForeign(Type);

    /// <summary>True when it speaks of a firmware update: its type is one of the five or meant for one, or it has none and its Source lies in an object.</summary>
    public bool IsFumo => AlertTypes.Meant(Type) is not null || (Type is null && IsAboutTheObject);

    /// <summary>True when its Source is an object or one of the nodes that the standard names there; what is below Ext is the vendor's.</summary>
    public bool IsAboutTheObject => Root is { } root && Source!.Below(root.Uri) is { } path && path.Split('/')[0] != FumoNodes.Ext;

    /// <summary>The Exec that it ends, or came for besides; null when there is none.</summary>
    public Execution? Exec { get; internal set; }

    /// <summary>True when the played device sent it as one that belongs to no operation.</summary>
    public bool IsStray { get; internal set; }

    /// <summary>True when its type is not FUMO's, and it was given to its Exec because that had nothing else by its deadline.</summary>
    public bool IsLastResort { get; internal set; }

    /// <summary>True when it is the same alert again, because its delivery was not acknowledged.</summary>
    public bool IsRedelivery { get; internal set; }

    /// <summary>True when the server's Status for it has evidently reached the client, and was not 401 or 407.</summary>
    public bool IsAcknowledged { get; internal set; }

    /// <summary>True when the session went on after that Status: nothing is left to doubt.</summary>
    public bool IsReceiptSeen { get; internal set; }

    /// <summary>Number of the message by which the client had its Status for sure, as far as its session shows; of the Status, or of the alert, where it does not.</summary>
    public int SettledAt =>
        (AcknowledgedAs ?? this) is { Sent.LastStatus.Message: var status } told
            ? told.Message.Session?.Next(Record.Side.Client, status.Number)?.Number ?? status.Number
            : Message.Number;

    /// <summary>Number of the entry of the Status that acknowledged it; the end of the run when there is none.</summary>
    public int AcknowledgedAt => !IsAcknowledged ? int.MaxValue : (AcknowledgedAs ?? this).Sent.LastStatus!.Message.Number;

    /// <summary>The code that acknowledged it; null when nothing did, or when it may be meant for another item of the Alert.</summary>
    public int? AcknowledgedBy => IsAcknowledged ? ServerAlertChecks.CodeOf(AcknowledgedAs ?? this) : null;

    /// <summary>True when it ends its Exec in the form that the standard prints: type, Source, correlator, code.</summary>
    public bool IsAsTheStandardHasIt =>
        Exec is { Operation: { } operation, Root: { } root } && Type == operation.AlertType() && !AlertTypes.HasPrefix(Meta?.Type)
        && Outcome is not null && Correlator == Exec.Correlator && root.Uri.Names(Source);

    /// <summary>The delivery that was acknowledged, when it was a later one; null when it was this one.</summary>
    internal ClientAlert? AcknowledgedAs { get; private set; }

    /// <summary>The same alert came again, and that delivery was acknowledged.</summary>
    /// <param name="later">The later delivery.</param>
    internal void AcknowledgeAs(ClientAlert later) => (IsAcknowledged, AcknowledgedAs) = (true, later);

    /// <inheritdoc/>
    public Place At => Item is null ? Sent.At : Message.PlaceOf(Item, Alert.CmdId);
}
