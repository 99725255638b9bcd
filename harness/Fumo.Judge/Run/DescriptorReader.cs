using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Judge;

/// <summary>
/// Finds the operations that were given a package where the client knows download descriptors alone: 5.1.5 and 5.1.9 let a
/// client know either, and nothing says which before it is tried.
/// </summary>
internal static class DescriptorReader
{
    internal static void Mark(RunView run)
    {
        if (run.Entries.OfType<FactEntry>().LastOrDefault(fact => fact.Name == Facts.Descriptors) is not { Value: Facts.Tried } tried)
        {
            return;
        }

        Execution[] withPackage = [.. run.Operations.Where(one => one.IsToSucceed && Parts(run, one) is ["package", ..])];
        bool isDescriptorNeeded = run.Operations.Any(one => one.Number > tried.Number && one.Alert?.Outcome == ResultOutcome.Success && Parts(run, one).Contains("descriptor"))
            && !withPackage.Any(one => one.Alert?.Outcome == ResultOutcome.Success);
        foreach (Execution one in isDescriptorNeeded ? withPackage : [])
        {
            one.IsWithoutDescriptor = true;
        }
    }

    private static string[] Parts(RunView run, Execution one) => [.. run.FetchesOf(one).Select(fetch => fetch.Entry.Part).OfType<string>()];
}
