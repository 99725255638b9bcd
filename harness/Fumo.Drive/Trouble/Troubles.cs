using Fumo.Record;

namespace Fumo.Drive;

/// <summary>Writes down why a scenario cannot go on.</summary>
internal sealed class Troubles(ITranscript transcript, Action<DriveEvent> progress)
{
    /// <summary>Where nothing is recorded.</summary>
    public static Troubles Unwritten() => new(new NoTranscript(), _ => { });

    /// <summary>The exception to throw; the transcript has it when this returns.</summary>
    public TroubleException New(string cause, string reason, Exception? inner = null)
    {
        transcript.Write(new TroubleEntry { Cause = cause, Reason = reason });
        progress(new DriveEvent(DriveEventKind.Trouble, reason));
        return new TroubleException(cause, reason, inner);
    }
}
