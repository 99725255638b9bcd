using Fumo.Dm;

namespace Fumo.Reference;

/// <summary>An Exec that is done later is answered with a code that does not say so.</summary>
/// <param name="id">Its id.</param>
/// <param name="code">The code.</param>
public sealed class ExecAnswered(string id, StatusCode code) : DeviceFault(
    id, $"answers {(int)code} to an Exec that it accepts for later", "FUMO-C-002", "exec.accepted")
{
    /// <inheritdoc/>
    public override StatusCode ExecStatus(OperationOrder order, StatusCode honest) =>
        honest == StatusCode.AcceptedForProcessing ? code : honest;
}
