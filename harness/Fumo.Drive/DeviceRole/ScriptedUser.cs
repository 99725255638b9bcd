using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>A user whose answers a script gives.</summary>
internal sealed class ScriptedUser(Func<Alert, UserAnswer> answer) : IDeviceUser
{
    public Task<UserAnswer> AnswerAsync(Alert alert, CancellationToken cancel) => Task.FromResult(answer(alert));
}
