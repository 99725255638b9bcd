namespace Fumo.Session;

/// <summary>An Atomic on its way.</summary>
public interface ITreeTransaction
{
    /// <summary>Keeps what was done; only now does anybody hear of it.</summary>
    void Commit();

    /// <summary>Takes back what was done.</summary>
    void RollBack();
}
