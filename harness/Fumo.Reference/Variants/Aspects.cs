namespace Fumo.Reference;

/// <summary>What of a device a variant can settle. Two that settle the same would contradict each other.</summary>
[Flags]
public enum Aspects
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Where its object stands, and whether a server adds it.</summary>
    Root = 1 << 0,

    /// <summary>Which nodes there are, so which operations.</summary>
    Nodes = 1 << 1,

    /// <summary>What becomes of commands on nodes.</summary>
    Access = 1 << 2,

    /// <summary>How a node's value is told.</summary>
    Results = 1 << 3,

    /// <summary>How a PkgURL is kept.</summary>
    Url = 1 << 4,

    /// <summary>What an Exec is answered that cannot be done.</summary>
    Refusal = 1 << 5,

    /// <summary>What becomes of an Exec while another is at work.</summary>
    Busy = 1 << 6,

    /// <summary>How long an operation waits, and for what.</summary>
    Waiting = 1 << 7,

    /// <summary>Which of the states that one may skip are shown.</summary>
    State = 1 << 8,

    /// <summary>How an operation comes out.</summary>
    Outcome = 1 << 9,

    /// <summary>Source of the result alert.</summary>
    Source = 1 << 10,

    /// <summary>Type of the result alert.</summary>
    Type = 1 << 11,

    /// <summary>Format of the result alert.</summary>
    Format = 1 << 12,

    /// <summary>Mark of the result alert.</summary>
    Mark = 1 << 13,

    /// <summary>Data of the result alert.</summary>
    Data = 1 << 14,

    /// <summary>Correlator of the result alert.</summary>
    Correlator = 1 << 15,

    /// <summary>Other items of the alert, and its item's Target.</summary>
    Items = 1 << 16,

    /// <summary>When an alert is delivered, and in which session.</summary>
    Delivery = 1 << 17,

    /// <summary>The order of commands in a message.</summary>
    Order = 1 << 18,

    /// <summary>How messages are written down.</summary>
    Writing = 1 << 19,

    /// <summary>Sizes of messages and objects.</summary>
    Sizes = 1 << 20,

    /// <summary>Session ids.</summary>
    SessionIds = 1 << 21,

    /// <summary>How packages are fetched.</summary>
    Download = 1 << 22,

    /// <summary>The client's own requests.</summary>
    Request = 1 << 23,

    /// <summary>Credentials.</summary>
    Credentials = 1 << 24,

    /// <summary>Header fields of HTTP.</summary>
    Http = 1 << 25,

    /// <summary>How the connection to the server holds.</summary>
    Connection = 1 << 26,

    /// <summary>What its user says to alerts of the server.</summary>
    User = 1 << 27,

    /// <summary>What DevDetail tells of its firmware.</summary>
    Firmware = 1 << 28,
}
