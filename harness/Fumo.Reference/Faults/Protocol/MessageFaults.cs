namespace Fumo.Reference;

/// <summary>The faults in what every message is made of: label, form, header, identifiers, size.</summary>
internal static class MessageFaults
{
    private const string DataSync = "application/vnd.syncml+xml";

    /// <summary>Makes each of them.</summary>
    public static Func<DeviceFault>[] Makers { get; } =
    [
        () => new MessageFault(
            "D01", "names the representation of DM 1.1 in its header", "L-PRO-02", "dm.verdtd",
            message => message.WithHeader(header => header with { VerDtd = "1.1" })),
        () => new MessageFault(
            "D02", "names DM 1.1 as the protocol in its header", "L-PRO-02", "dm.verproto",
            message => message.WithHeader(header => header with { VerProto = "DM/1.1" })),
        () => new MessageFault(
            "D03", "leaves the Target out of its header", "L-PRO-03", "dm.header",
            message => message.WithHeader(header => header with { Target = null }))
        {
            Consequences = ["dm.form"],
        },
        () => new MessageFault(
            "D77", "leaves the SessionID out of its header", "L-PRO-03", "dm.header",
            message => message.WithHeader(header => header with { SessionId = null })),
        () => new MessageFault(
            "D77b", "leaves the MsgID out of its header", "L-PRO-03", "dm.header",
            message => message.WithHeader(header => header with { MsgId = null })),
        () => new TransportFault(
            "D77c", "writes the namespace of SyncML 1.1, and DM 1.2 into its header", "L-REP-01", "dm.namespace",
            (request, _) => request.WithText(text => text.Replace("SYNCML:SYNCML1.2", "SYNCML:SYNCML1.1", StringComparison.Ordinal))),
        () => new MessageFault(
            "D04", "puts NoResp into its header", "L-REP-12", "dm.header-unused",
            message => message.WithHeader(header => header with { HasNoResp = true })),
        () => new TakesAnotherSessionId(),
        () => new IgnoresTheNotifiedId(),
        () => new SkipsMessageIds(),
        () => new TransportFault(
            "D08", "labels its messages with the media type of data synchronisation", "L-REP-01", "dm.media-type",
            (request, _) => request.WithHeader("Content-Type", DataSync)),
        () => new SendsHalfAMessage(),
        () => new TransportFault(
            "D10", "ends the language in its DevInfo with a NUL octet", "L-REP-01", "dm.well-formed",
            (request, _) => request.WithText(text => text.Replace("en-US</Data>", "en-US\0</Data>", StringComparison.Ordinal))),
        () => new ReturnsTooMuch(
            "D11", "sends messages longer than the server's MaxMsgSize", "L-REP-10", "dm.message-size",
            meta => meta.MaxMsgSize, meta => meta with { MaxMsgSize = null }),
        () => new TransportFault(
            "D12", "sends every message to the address of the account, whatever RespURI says", "L-PRO-27", "dm.resp-uri",
            (request, options) => request with { Uri = options.Server }),
    ];
}
