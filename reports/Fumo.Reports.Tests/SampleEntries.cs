using Fumo.Record;

namespace Fumo.Reports.Tests;

/// <summary>The part of a transcript that the sample's findings lie in.</summary>
internal static class SampleEntries
{
    private const string Alert = """
        <SyncML xmlns="SYNCML:SYNCML1.2">
          <SyncHdr>
            <VerDTD>1.2</VerDTD>
            <VerProto>DM/1.2</VerProto>
            <SessionID>7</SessionID>
            <MsgID>1</MsgID>
            <Target><LocURI>http://192.168.1.5:8080/dm</LocURI></Target>
            <Source><LocURI>IMEI:350000000000017</LocURI></Source>
          </SyncHdr>
          <SyncBody>
            <Alert>
              <CmdID>1</CmdID>
              <Data>1201</Data>
            </Alert>
            <Alert>
              <CmdID>3</CmdID>
              <Data>1226</Data>
              <Correlator>0</Correlator>
              <Item>
                <Source><LocURI>./FUMO/Pkg1</LocURI></Source>
                <Meta>
                  <Type>org.openmobilealliance.dm.firmwareupdate.update</Type>
                  <Format>int</Format>
                  <Mark>informational</Mark>
                </Meta>
                <Data>200</Data>
              </Item>
            </Alert>
            <Final/>
          </SyncBody>
        </SyncML>
        """;

    private const string Answer = """
        <SyncML xmlns="SYNCML:SYNCML1.2">
          <SyncHdr>
            <SessionID>7</SessionID>
            <MsgID>1</MsgID>
          </SyncHdr>
          <SyncBody>
            <Status>
              <CmdID>1</CmdID>
              <MsgRef>1</MsgRef>
              <CmdRef>3</CmdRef>
              <Cmd>Alert</Cmd>
              <Data>200</Data>
            </Status>
            <Final/>
          </SyncBody>
        </SyncML>
        """;

    internal static IReadOnlyList<Entry> All { get; } =
    [
        Request(18, 7, "client.update", Alert),
        Response(19, 7, "client.update", Answer),
        Request(31, 12, "client.download", null) with { DecodeError = "octet 214: element Item is not closed", Body = new byte[] { 0x3C, 0x53 } },
        Response(32, 12, "client.download", null) with { HttpStatus = 400 },
        new DownloadEndEntry
        {
            Number = 40, Time = Sample.Started.AddSeconds(31), Scenario = "client.refused", Request = 3, HttpStatus = 403, Sent = 0,
            IsComplete = false, Cause = "refused on purpose",
        },
    ];

    internal static MessageEntry Request(int number, int exchange, string scenario, string? decoded) => new()
    {
        Number = number,
        Time = Sample.Started.AddMilliseconds(number * 731),
        Scenario = scenario,
        Exchange = exchange,
        From = Side.Client,
        IsFromImplementation = true,
        Request = "POST http://192.168.1.5:8080/dm",
        Headers = [new("Content-Type", "application/vnd.syncml.dm+wbxml"), new("User-Agent", "AcmeDM/1.2 <b>bold</b>")],
        Decoded = decoded,
        Credentials = new("md5", "accepted"),
        Length = 412,
    };

    internal static MessageEntry Response(int number, int exchange, string scenario, string? decoded) => new()
    {
        Number = number,
        Time = Sample.Started.AddMilliseconds(number * 731),
        Scenario = scenario,
        Exchange = exchange,
        From = Side.Server,
        IsFromImplementation = false,
        HttpStatus = 200,
        Headers = [new("Content-Type", "application/vnd.syncml.dm+wbxml")],
        Decoded = decoded,
        Length = 188,
    };
}
