using Fumo.Mo;

namespace Fumo.Drive;

/// <summary>An Exec that a server commanded to a played device.</summary>
/// <param name="Root">The FUMO.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Node">The address as the server wrote it.</param>
/// <param name="Correlator">Its correlator; null when it carried none.</param>
/// <param name="Url">The value of the operation's PkgURL at that time; null where there is none.</param>
/// <param name="Exchange">The exchange whose response carried it.</param>
/// <param name="Answer">The Status that it was answered with.</param>
public sealed record PlayedExec(string Root, FumoOperation Operation, string Node, string? Correlator, string? Url, int Exchange, int Answer)
{
    /// <summary>True when the operation is under way, so that its outcome is to be reported.</summary>
    public bool IsAccepted => Answer is >= 200 and < 300;
}
