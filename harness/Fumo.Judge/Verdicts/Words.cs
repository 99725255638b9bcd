namespace Fumo.Judge;

/// <summary>The words of a report.</summary>
internal static class Words
{
    internal const string Pass = "pass";
    internal const string Fail = "fail";
    internal const string Inconclusive = "inconclusive";
    internal const string NotApplicable = "notApplicable";
    internal const string NotRun = "notRun";
    internal const string Warning = "warning";
    internal const string Remark = "remark";
    internal const string Conformant = "conformant";
    internal const string NonConformant = "nonConformant";
    internal const string Partial = "partial";
    internal const string Strict = "strict";
    internal const string Field = "field";
    internal const string Wire = "wire";
    internal const string Observe = "observe";
    internal const string NoEvidence = "noEvidence";
    internal const string Interrupted = "interrupted";
    internal const string ImplementationExited = "implementationExited";

    internal static string Other(string profile) => profile == Strict ? Field : Strict;
}
