using Fumo.Dm;
using Fumo.Mo;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>What a FUMO object needs of its device.</summary>
internal interface IFumoHost
{
    IDeviceStore Store { get; }

    void Keep();

    void Tell(string line);

    void Placed(FumoObject fumo, bool isThere);

    string StateText(FumoObject fumo);

    StatusCode Execute(FumoObject fumo, FumoOperation operation, TreeRequest request);

    void Written(FumoObject fumo, string path, ReadOnlyMemory<byte> value);
}
