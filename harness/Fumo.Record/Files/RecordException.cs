namespace Fumo.Record;

/// <summary>A run's folder cannot be read: what is wrong, in which file and line.</summary>
public sealed class RecordException : Exception
{
    /// <summary>A mistake in a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">Line, from 1; 0 for the file as a whole.</param>
    /// <param name="reason">What is wrong, in a sentence.</param>
    /// <param name="inner">What lies behind it, if anything.</param>
    public RecordException(string file, int line, string reason, Exception? inner = null)
        : base(line > 0 ? $"{file}:{line}: {reason}" : $"{file}: {reason}", inner) => (File, Line) = (file, line);

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>Line, from 1; 0 for the file as a whole.</summary>
    public int Line { get; }
}
