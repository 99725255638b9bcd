using Fumo.Mo;
using Fumo.Record;

namespace Fumo.Drive;

/// <summary>An Exec that was commanded, and what the client said to it.</summary>
/// <param name="Entry">What the transcript says of it.</param>
/// <param name="Operation">The operation; null for an Exec on some other node.</param>
/// <param name="Root">The FUMO that it belongs to.</param>
/// <param name="Code">The Status code; null when none came.</param>
public sealed record CommandedExec(ExecEntry Entry, FumoOperation? Operation, FumoRoot Root, int? Code)
{
    /// <summary>True when the client said no; then no alert is due.</summary>
    public bool IsRefused => Code is < 200 or >= 300;
}
