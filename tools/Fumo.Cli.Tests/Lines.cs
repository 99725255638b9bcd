using System.Text;

namespace Fumo.Cli.Tests;

/// <summary>A writer whose lines can be waited for.</summary>
internal sealed class Lines : TextWriter
{
    private readonly Lock gate = new();
    private readonly StringBuilder line = new();
    private readonly StringBuilder all = new();
    private readonly List<string> told = [];
    private readonly List<(Predicate<string> IsMeant, TaskCompletionSource<string> Came)> awaited = [];

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        lock (gate)
        {
            all.Append(value);
            if (value != '\n')
            {
                line.Append(value);
                return;
            }

            string done = line.ToString().TrimEnd('\r');
            line.Clear();
            told.Add(done);
            foreach ((_, TaskCompletionSource<string> came) in awaited.Where(one => one.IsMeant(done)).ToArray())
            {
                came.TrySetResult(done);
            }
        }
    }

    /// <summary>The first line that is meant, be it there already.</summary>
    public Task<string> UntilAsync(Predicate<string> isMeant)
    {
        TaskCompletionSource<string> came = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (told.Find(isMeant) is { } there)
            {
                came.SetResult(there);
            }

            awaited.Add((isMeant, came));
        }

        return came.Task.WaitAsync(FumoProcess.Patience);
    }

    public override string ToString()
    {
        lock (gate)
        {
            return all.ToString();
        }
    }
}
