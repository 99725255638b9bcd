using Fumo.Drive;

namespace Fumo.Suites;

/// <summary>The harness of one role, started: what its scenarios are played on.</summary>
internal interface IStage : IAsyncDisposable
{
    /// <summary>What is under test, in a word.</summary>
    string Subject { get; }

    /// <summary>Why nothing of the implementation is to be had any more; null while there is hope.</summary>
    TroubleException? Gone { get; }

    /// <summary>Plays a scenario of the role.</summary>
    /// <param name="scenario">The scenario.</param>
    Task PlayAsync(Scenario scenario);

    /// <summary>Does what the configuration says is to be done between scenarios.</summary>
    Task ResetAsync();

    /// <summary>Lets what a run that was broken off has left under way come to its end.</summary>
    Task SettleAsync();

    /// <summary>Looks at how the implementation stands before a run goes on.</summary>
    Task LookAsync();

    /// <summary>Ends the implementation, if it was launched, and stops listening.</summary>
    Task StopAsync();
}
