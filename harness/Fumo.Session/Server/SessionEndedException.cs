namespace Fumo.Session;

/// <summary>A session was over before its script was.</summary>
public sealed class SessionEndedException : Exception
{
    /// <summary>An end with its reason.</summary>
    /// <param name="trouble">What ended the session.</param>
    public SessionEndedException(ServerTrouble trouble)
        : base((trouble ?? throw new ArgumentNullException(nameof(trouble))).Sentence) => Trouble = trouble;

    /// <summary>What ended the session.</summary>
    public ServerTrouble Trouble { get; }
}
