using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>What goes wrong between client and server while an alert is to be delivered.</summary>
internal sealed class Disturbances(DmServer server, Func<string?> device, bool hasNonces)
{
    /// <summary>True when the scheme has a nonce that holds from one session to the next, so that the server can lose it.</summary>
    public bool CanForgetNonce => hasNonces;

    /// <summary>Breaks the connection once, instead of taking a message with the alert of an operation.</summary>
    public void CutNextAlert() => server.CutNext(message => message.Body.Commands.OfType<Alert>().Any(IsResult));

    /// <summary>Takes that back, if it has not happened.</summary>
    public void CutNothing() => server.CutNothing();

    /// <summary>Forgets the client's nonce, so that its next credentials are challenged.</summary>
    public void ForgetNonce()
    {
        if (hasNonces && device() is { } id)
        {
            server.ForgetNonceOf(id);
        }
    }

    private static bool IsResult(Alert alert) =>
        alert.Code == AlertCode.GenericAlert && alert.Items.Any(item => FumoOperations.OfAlertType(item.Meta?.Type) is not null);
}
