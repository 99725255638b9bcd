using Fumo.Record;
using Fumo.Suites;
using Fumo.Suites.Client;
using Fumo.Suites.Server;

namespace Fumo.Cli;

/// <summary>The suites that the tool comes with, by what is under test.</summary>
internal static class SuiteShelf
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<SuiteIndex> All { get; } = [ClientSuite.Index, ServerSuite.Index];

    /// <summary>The suite for what is under test.</summary>
    /// <param name="role">What is under test.</param>
    public static SuiteIndex Of(Side role) => role is Side.Client ? ClientSuite.Index : ServerSuite.Index;
}
