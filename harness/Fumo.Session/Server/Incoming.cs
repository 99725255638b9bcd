using Fumo.Dm;

namespace Fumo.Session;

/// <summary>A client's message on its way into a session; its header has Source, SessionID and MsgID.</summary>
internal sealed record Incoming(int Exchange, WebRequest Request, DmReadResult Reading)
{
    public DmDocument Document => Reading.Document!;

    public SyncHdr Header => Document.Message.Header;

    public SyncBody Body => Document.Message.Body;

    public string Source => Header.Source!.LocUri!;

    public string SessionId => Header.SessionId!;

    public string MsgId => Header.MsgId!;

    /// <summary>True when the message opens a session: Alert 1200 or 1201.</summary>
    public bool OpensSession => HasAlert(AlertCode.ServerInitiatedManagement) || HasAlert(AlertCode.ClientInitiatedManagement);

    /// <summary>True when the message says something that a server has to hear, not only answers.</summary>
    public bool TellsSomething => Body.Commands.Any(command => command is Replace || (command is Alert alert
        && alert.Code is not (AlertCode.NextMessage or AlertCode.SessionAbort)));

    public bool HasAlert(AlertCode code)
    {
        foreach (Command command in Body.Commands)
        {
            if (command is Alert alert && alert.Code == code)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the host is told of the message.</summary>
    public ReceivedMessage Told(CredentialFinding? finding, string? setAside = null) => new()
    {
        Exchange = Exchange,
        Request = Request,
        Reading = Reading,
        Credentials = finding,
        SetAside = setAside,
    };
}
