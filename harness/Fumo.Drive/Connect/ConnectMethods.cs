using Fumo.Plan;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>The way of the configuration to bring a session about.</summary>
internal static class ConnectMethods
{
    public static Waker From(ClientSection client, Prompts prompts, HarnessParts parts, DmServer server, LaunchContext context, TimeProvider time)
    {
        (IConnectMethod method, string sentence) = Method(client.Connect, prompts, parts, time);
        return new Waker(method, sentence, context, new SessionIds(time));
    }

    private static (IConnectMethod Method, string Sentence) Method(ConnectSection connect, Prompts prompts, HarnessParts parts, TimeProvider time) =>
        connect switch
        {
            { Command: { } command } =>
                (new CommandConnect(command, parts.Transcript, time), $"woken by the command '{string.Join(' ', command)}'"),
            { Http: { } http } => (new HttpConnect(http, parts.Network.Client, parts.Transcript), $"woken by {http.Method} {http.Url}"),
            { Manual: { } text } => (new ManualConnect(text, prompts, parts.Transcript), $"a person was asked: {text}"),
            _ => (new PollConnect(parts.Transcript), "it is to open sessions by itself; check the DM address that it was given"),
        };
}
