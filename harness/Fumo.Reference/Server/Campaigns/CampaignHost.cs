using System.Runtime.CompilerServices;
using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>Plays the campaigns to the sessions of the server's engine.</summary>
internal sealed class CampaignHost(
    DeviceRegister register, ServerBehaviourChain behaviours, Dispatcher dispatcher, AlertDesk desk, CampaignRunner runner, Action<string>? notable) : IDmServerHost
{
    /// <summary>So many steps are commanded in one session; what is left waits for the next.</summary>
    private const int MaxSteps = 16;

    private readonly ConditionalWeakTable<ServerSession, DeviceVisit> visits = [];

    /// <inheritdoc/>
    public void OnReceived(ReceivedMessage received)
    {
        if (received.SetAside is { } why)
        {
            notable?.Invoke($"set aside: {why}");
        }
    }

    /// <inheritdoc/>
    public void OnSent(SentMessage sent)
    {
        // Nothing is kept of what went out; the jobs have what came of it.
    }

    /// <inheritdoc/>
    public void OnTrouble(ServerTrouble trouble)
    {
        register.Find(trouble.DeviceId)?.Tell(trouble.Sentence);
        notable?.Invoke(trouble.Fault is null ? trouble.Sentence : $"{trouble.Sentence} {trouble.Fault}");
    }

    /// <inheritdoc/>
    public StatusCode? OnAnswering(ServerSession session, Command command, StatusCode usual)
    {
        DeviceVisit visit = VisitOf(session);
        StatusCode code = command is Alert { Code: AlertCode.GenericAlert } alert ? desk.Take(visit, alert) : usual;
        return behaviours.Answering(visit, command, code);
    }

    /// <inheritdoc/>
    public Task OnSessionAsync(ServerSession session)
    {
        DeviceVisit visit = VisitOf(session);
        visit.Device.Sessions++;
        visit.Device.Model = session.DevInfo.GetValueOrDefault("./DevInfo/Mod") ?? visit.Device.Model;
        notable?.Invoke($"session {session.SessionId} of {session.DeviceId}");
        Dispatcher.TakeBack(visit);
        return behaviours.VisitedAsync(visit, () => PlayAsync(visit));
    }

    private async Task PlayAsync(DeviceVisit visit)
    {
        for (int step = 0; step < MaxSteps && dispatcher.Next(visit) is { } job; step++)
        {
            visit.Begin(job);
            await runner.PlayAsync(visit, job);
            dispatcher.TellEnd(visit.Device, job);
        }
    }

    private DeviceVisit VisitOf(ServerSession session) =>
        visits.GetValue(session, begun => new DeviceVisit(begun, register.Of(begun.DeviceId)));
}
