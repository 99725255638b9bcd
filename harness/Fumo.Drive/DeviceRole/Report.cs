namespace Fumo.Drive;

/// <summary>The outcome of an operation, to be reported.</summary>
/// <param name="Exec">What was commanded.</param>
/// <param name="Code">The result code.</param>
/// <param name="Form">How it is told.</param>
public sealed record Report(PlayedExec Exec, int Code, ReportForm Form)
{
    /// <summary>A report in the plain form.</summary>
    /// <param name="exec">What was commanded.</param>
    /// <param name="code">The result code.</param>
    public static Report Of(PlayedExec exec, int code) => new(exec, code, ReportForm.Plain);
}
