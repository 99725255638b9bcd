using Fumo.Plan;

namespace Fumo.Drive;

/// <summary>The way of the configuration to bring a session about.</summary>
internal static class ConnectMethods
{
    public static Waker From(ClientSection client, Prompts prompts, HarnessParts parts, Func<ReadOnlyMemory<byte>> nonce, LaunchContext context, Func<IWakeable?> launched)
    {
        (IConnectMethod method, string sentence) = Method(client, prompts, parts, nonce, launched);
        return new Waker(method, sentence, context, new SessionIds(parts.Loop.Time));
    }

    private static (IConnectMethod Method, string Sentence) Method(
        ClientSection client, Prompts prompts, HarnessParts parts, Func<ReadOnlyMemory<byte>> nonce, Func<IWakeable?> launched) =>
        client.Connect switch
        {
            { Command: { } command } =>
                (new CommandConnect(command, parts.Transcript, parts.Loop.Time), $"woken by the command '{string.Join(' ', command)}'"),
            { Http: { } http } =>
                (new HttpConnect(http, parts.Network.Client, client.Launch is not null, parts.Transcript, parts.Loop.Time), $"woken by {http.Method} {http.Url}"),
            { Udp: { } udp } =>
                (new UdpConnect(udp, client.Connect.Wsp, client.Credentials.Server, nonce, parts.Network, parts.Transcript), $"woken by package #0 to {udp}; a client ignores one whose server or digest is unknown to it: check client.credentials.server (id, secret, nonce)"),
            { Manual: { } text } => (new ManualConnect(text, prompts, parts.Transcript), $"a person was asked: {text}"),
            _ => (new PollConnect(parts.Transcript, launched), "it is to open sessions by itself; check the DM address that it was given"),
        };
}
