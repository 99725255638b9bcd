namespace Fumo.Record;

/// <summary>Takes what happens, as it happens. Numbers, times and scenario are set by the one who writes.</summary>
public interface ITranscript
{
    /// <summary>Writes an entry; it is with the operating system when this returns, so that a killed run loses nothing.</summary>
    /// <typeparam name="T">The kind of entry.</typeparam>
    /// <param name="entry">The entry, without number, time and scenario; secrets may still be in it.</param>
    /// <returns>The entry as it was written, secrets masked.</returns>
    T Write<T>(T entry)
        where T : Entry;

    /// <summary>All that was written so far, in order.</summary>
    IReadOnlyList<Entry> Entries { get; }

    /// <summary>Id of the scenario that is being played; empty between scenarios.</summary>
    string Scenario { get; }

    /// <summary>Number of the attempt at it, from 1.</summary>
    int Attempt { get; }

    /// <summary>A scenario begins: what is written from here on belongs to it.</summary>
    /// <param name="scenario">Its id: letters, digits, '.', '-' and '_'.</param>
    /// <param name="attempt">Number of the attempt, from 1.</param>
    void Begin(string scenario, int attempt = 1);

    /// <summary>The scenario ends; what follows belongs to none.</summary>
    void End();
}
