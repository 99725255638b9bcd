namespace Fumo.Record;

/// <summary>Takes what happens, as it happens. Numbers and times are set by the one who writes.</summary>
public interface ITranscript
{
    /// <summary>Writes an entry; it is on disk when this returns.</summary>
    /// <typeparam name="T">The kind of entry.</typeparam>
    /// <param name="entry">The entry, without number, time and scenario.</param>
    /// <returns>The entry as it was written.</returns>
    T Write<T>(T entry)
        where T : Entry;

    /// <summary>All that was written so far, in order.</summary>
    IReadOnlyList<Entry> Entries { get; }
}
