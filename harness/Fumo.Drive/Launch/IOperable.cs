namespace Fumo.Drive;

/// <summary>A launched implementation that does by itself what the person before it would be asked for.</summary>
public interface IOperable
{
    /// <summary>Does it; false when it is nothing that this one can do, or not now.</summary>
    /// <param name="prompt">One of <see cref="PromptId"/>.</param>
    bool TryAct(string prompt);
}
