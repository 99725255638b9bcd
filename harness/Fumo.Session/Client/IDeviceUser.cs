using Fumo.Dm;

namespace Fumo.Session;

/// <summary>Answers user-interaction alerts (DM Protocol 1.2.1, 2.5).</summary>
public interface IDeviceUser
{
    /// <summary>Shows an alert and waits for the answer.</summary>
    /// <param name="alert">The alert, 1100 to 1104, with its options and texts.</param>
    /// <param name="cancel">Stops waiting.</param>
    Task<UserAnswer> AnswerAsync(Alert alert, CancellationToken cancel);
}
