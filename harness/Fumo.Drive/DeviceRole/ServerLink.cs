using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>What is known of the server under test as a whole: whether it is to be had, and in which encoding.</summary>
/// <param name="implementation">Its process, if it is launched.</param>
/// <param name="advice">What is to be registered at the server for a device.</param>
/// <param name="encoding">auto, xml or wbxml.</param>
/// <param name="startUp">Waits until a launched server answers.</param>
/// <param name="troubles">Writes down what goes wrong.</param>
internal sealed class ServerLink(Implementation implementation, Func<string, string> advice, string encoding, StartUp startUp, Troubles troubles)
{
    // Never a session: after as many the rest of the run would only wait.
    private const int MostFailures = 3;
    private const int MostMissed = 2;
    private const int MostEndless = 2;
    private int completed;
    private int failed;
    private int missed;
    private int endless;
    private bool isEncodingOpen = encoding is "auto";

    /// <summary>Why nothing of the server is to be had any more; null while there is hope.</summary>
    public TroubleException? Gone { get; private set; }

    /// <summary>The operations that the server has executed so far, on any device.</summary>
    public HashSet<(string Device, FumoOperation Operation)> Started { get; } = [];

    /// <summary>Numbers the exchanges of all devices.</summary>
    public ExchangeNumbers Exchanges { get; init; } = new();

    /// <summary>How devices write.</summary>
    public DmEncoding Encoding { get; private set; } = encoding is "wbxml" ? DmEncoding.Wbxml : DmEncoding.Xml;

    /// <summary>True as long as it is not known which encodings the server takes.</summary>
    public bool IsEncodingOpen => isEncodingOpen;

    /// <summary>The server does not take the encoding: the other one is tried.</summary>
    public void TryOtherEncoding() => Encoding = Encoding == DmEncoding.Xml ? DmEncoding.Wbxml : DmEncoding.Xml;

    /// <summary>The link of a device among many: what goes wrong for one says nothing of the others.</summary>
    public ServerLink ForOneOfMany() => new(implementation, advice, Encoding == DmEncoding.Xml ? "xml" : "wbxml", startUp, Troubles.Unwritten());

    /// <summary>Nothing more is to be had.</summary>
    public TroubleException GiveUp(TroubleException trouble) => Gone = trouble;

    /// <summary>Ends when the server may be talked to.</summary>
    /// <exception cref="TroubleException">It is gone, or has ended.</exception>
    public async Task ReadyAsync()
    {
        if (Gone is not null)
        {
            throw troubles.New(Gone.Cause, Gone.Message);
        }

        await ThrowIfExitedAsync();
        await startUp.PassedAsync();
    }

    /// <summary>Takes note of how a session went.</summary>
    /// <exception cref="TroubleException">The server was not reached, or one side refused the other.</exception>
    public async Task TakeAsync(string device, SessionOutcome outcome, DmEncoding used)
    {
        switch (outcome.End)
        {
            case SessionEnd.NotReached:
                await ThrowIfExitedAsync();
                throw Missed(outcome);
            case SessionEnd.ClientRefused or SessionEnd.ServerRefused:
                throw Refused(device, outcome);
            case SessionEnd.HttpError or SessionEnd.ProtocolError when completed == 0 && ++failed >= MostFailures:
                throw Gone = troubles.New(TroubleCause.Connection, $"No session came to its end, {failed} times. {outcome.Detail} Check server.url, that it is a DM server's address, and that the server knows the device '{device}'.{OtherEncoding(used)}");
            case not SessionEnd.Completed when outcome.Messages >= PlayedParts.MostMessages && ++endless >= MostEndless:
                throw Gone = troubles.New(TroubleCause.Timeout, $"The server does not end its sessions: {endless} were left after {outcome.Messages} messages each.");
        }

        missed = 0;
        if (outcome.IsCompleted)
        {
            completed++;
            isEncodingOpen &= used != Encoding;
        }
    }

    private string OtherEncoding(DmEncoding used) => encoding is "auto" ? "" : $" It was spoken to in {(used == DmEncoding.Xml ? "XML" : "WBXML")} alone; 'encoding: auto' tries both.";

    private TroubleException Missed(SessionOutcome outcome)
    {
        TroubleException trouble = troubles.New(TroubleCause.Connection, $"The server was not reached. {outcome.Detail}");
        if (completed == 0 || ++missed >= MostMissed)
        {
            Gone = trouble;
        }

        return trouble;
    }

    private TroubleException Refused(string device, SessionOutcome outcome)
    {
        TroubleException trouble = troubles.New(TroubleCause.Refused, $"{outcome.Detail} {advice(device)}");
        Gone = completed == 0 ? trouble : Gone;
        return trouble;
    }

    private async Task ThrowIfExitedAsync()
    {
        if (!implementation.Exited.IsCompleted)
        {
            return;
        }

        (TroubleException trouble, TroubleException? gone) = await new ProgramExits(implementation, troubles).TakeAsync(completed + failed > 0);
        Gone = gone ?? Gone;
        startUp.Again();
        throw trouble;
    }
}
