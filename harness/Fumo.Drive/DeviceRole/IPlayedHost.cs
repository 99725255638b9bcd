using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Drive;

/// <summary>What the FUMO objects of a played device need of it.</summary>
internal interface IPlayedHost
{
    /// <summary>A server commands an operation.</summary>
    StatusCode Execute(PlayedObject fumo, FumoOperation operation, TreeRequest request);

    /// <summary>A server has written a value for good.</summary>
    void Written(string node, ReadOnlyMemory<byte> value);
}
