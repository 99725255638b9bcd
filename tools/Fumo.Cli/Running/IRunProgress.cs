using Fumo.Suites;

namespace Fumo.Cli;

/// <summary>Shows how a run goes on. Hears events on several threads; disposing ends the showing.</summary>
internal interface IRunProgress : IDisposable
{
    /// <summary>Something happened.</summary>
    /// <param name="what">What it is.</param>
    void Hear(RunEvent what);
}
