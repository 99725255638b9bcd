namespace Fumo.Drive;

/// <summary>A launched implementation that says by itself where it listens.</summary>
public interface IReachable
{
    /// <summary>Its DM address.</summary>
    Uri Address { get; }
}
