using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>What goes wrong between client and server while an alert is to be delivered.</summary>
internal sealed class Disturbances(DmServer server, Func<string?> device, bool hasCredentials)
{
    /// <summary>True when the client proves who it is, so that it can be challenged.</summary>
    public bool CanChallenge => hasCredentials;

    /// <summary>Breaks the connection once, instead of taking a message with the alert of an operation.</summary>
    public void CutNextAlert() => server.CutNext(message => message.Body.Commands.OfType<Alert>().Any(IsResult));

    /// <summary>Takes that back, if it has not happened.</summary>
    public void CutNothing() => server.CutNothing();

    /// <summary>Lets the client's next credentials be met by a challenge, whatever they are.</summary>
    public void ChallengeNext()
    {
        if (hasCredentials && device() is { } id)
        {
            server.ChallengeNext(id);
        }
    }

    private static bool IsResult(Alert alert) =>
        alert.Code == AlertCode.GenericAlert && alert.Items.Any(item => FumoOperations.MeantBy(item.Meta?.Type) is not null);
}
