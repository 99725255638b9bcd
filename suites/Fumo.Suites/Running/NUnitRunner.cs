using System.Reflection;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Fumo.Suites;

/// <summary>Runs the NUnit tests of an assembly in this process, on the calling thread, with no runner and no MSBuild around them.</summary>
public static class NUnitRunner
{
    /// <summary>Runs all tests of an assembly, one after the other.</summary>
    /// <param name="suites">The assembly.</param>
    /// <exception cref="InvalidOperationException">NUnit cannot run the assembly.</exception>
    public static void Run(Assembly suites)
    {
        NUnitTestAssemblyRunner runner = new(new DefaultTestAssemblyBuilder());
        ITest tests = runner.Load(suites, new Dictionary<string, object> { ["NumberOfTestWorkers"] = 0, ["SynchronousEvents"] = true });
        if (tests.RunState is RunState.NotRunnable)
        {
            throw new InvalidOperationException($"NUnit cannot run {suites.GetName().Name}: {tests.Properties.Get("_SKIPREASON")}");
        }

        runner.Run(TestListener.NULL, TestFilter.Empty);
    }
}
