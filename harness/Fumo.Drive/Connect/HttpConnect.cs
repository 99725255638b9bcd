using Fumo.Plan;
using Fumo.Record;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>An HTTP request is sent each time a session is needed; one that is not answered with 2xx is sent once more.</summary>
internal sealed class HttpConnect(HttpActionSection section, IWebClient client, ITranscript transcript) : IConnectMethod
{
    private const int Tries = 2;

    public async Task WakeAsync(LaunchContext context, CancellationToken cancel)
    {
        HttpAction action = new(section, client);
        for (int tried = 1; ; tried++)
        {
            (bool isDone, string detail) = await TryAsync(action, context, cancel);
            transcript.Write(new WakeEntry { Method = "http", SessionId = context.Session, Detail = detail });
            if (isDone)
            {
                return;
            }

            if (tried == Tries)
            {
                throw new TroubleException(TroubleCause.Connection, $"The connect request failed {Tries} times: {detail}.");
            }
        }
    }

    private static async Task<(bool IsDone, string Detail)> TryAsync(HttpAction action, LaunchContext context, CancellationToken cancel)
    {
        try
        {
            (int status, _, string detail) = await action.SendAsync(context, cancel);
            return (status is >= 200 and < 300, detail);
        }
        catch (WebException failure)
        {
            return (false, failure.Message.TrimEnd('.'));
        }
    }
}
