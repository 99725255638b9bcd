using Fumo.Drive;
using Fumo.Record;

namespace Fumo.Suites;

/// <summary>A scenario against a client: the harness plays the DM server.</summary>
public abstract class ClientScenario : Scenario
{
    internal override Side Role => Side.Client;

    /// <summary>Tells what happens, in order.</summary>
    /// <param name="device">The client under test.</param>
    protected internal abstract Task PlayAsync(Device device);
}
