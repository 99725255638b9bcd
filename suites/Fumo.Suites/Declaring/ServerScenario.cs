using Fumo.Drive;
using Fumo.Record;

namespace Fumo.Suites;

/// <summary>A scenario against a DM server: the harness plays the devices.</summary>
public abstract class ServerScenario : Scenario
{
    internal override Side Role => Side.Server;

    /// <summary>Tells what happens, in order.</summary>
    /// <param name="server">The server under test.</param>
    protected internal abstract Task PlayAsync(ServerUnderTest server);
}
