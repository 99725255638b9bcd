using Fumo.Dm;

namespace Fumo.Session;

/// <summary>An alert that waits for its Status: delivered is only what the server has answered.</summary>
/// <param name="alert">The alert, without CmdID.</param>
public sealed class PendingAlert(Alert alert)
{
    /// <summary>The alert, without CmdID.</summary>
    public Alert Alert { get; } = alert;

    /// <summary>The Status code that the server answered; null as long as none came, a challenge does not count.</summary>
    public int? Answer { get; private set; }

    /// <summary>Called once, when the Status came.</summary>
    public Action<int>? Answered { get; init; }

    internal void Take(int code)
    {
        if (Answer is null)
        {
            Answer = code;
            Answered?.Invoke(code);
        }
    }
}
