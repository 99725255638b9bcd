using Fumo.Dm;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>A user who sees what is shown, and answers every question in the same way.</summary>
/// <param name="code">The Status code of the answer to a question.</param>
internal sealed class SaysToTheServer(StatusCode code) : IDeviceUser
{
    /// <inheritdoc/>
    public Task<UserAnswer> AnswerAsync(Alert alert, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(alert);
        return Task.FromResult(UserAnswer.Of((int)(alert.Code == AlertCode.Display ? StatusCode.Ok : code)));
    }
}
