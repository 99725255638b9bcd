namespace Fumo.Drive;

/// <summary>An address that is answered at, until it is disposed of.</summary>
public interface IListening : IAsyncDisposable
{
    /// <summary>Scheme, address and the port that was bound.</summary>
    Uri Address { get; }
}
