using Fumo.Record;

namespace Fumo.Suites;

/// <summary>Numbers entries, exchanges and requests of several runs on, so that each stands once.</summary>
internal sealed class EntryNumbers
{
    private int entry;
    private int exchange;
    private int request;

    /// <summary>An entry that comes next.</summary>
    public Entry Next(Entry one) => one with { Number = ++entry };

    /// <summary>The entries of a run that comes next.</summary>
    /// <param name="run">All entries of the run, by number.</param>
    public IReadOnlyList<Entry> After(IReadOnlyList<Entry> run)
    {
        (int exchanges, int requests) = (exchange, request);
        List<Entry> numbered = [.. run.Select(one => Next(Moved(one, exchanges, requests)))];
        exchange = numbered.Select(Exchange).Append(exchange).Max();
        request = numbered.OfType<DownloadEntry>().Select(one => one.Request).Append(request).Max();
        return numbered;
    }

    private static int Exchange(Entry one) => one switch
    {
        MessageEntry message => message.Exchange,
        ExecEntry exec => exec.Exchange,
        StepEntry step => step.Exchange ?? 0,
        _ => 0,
    };

    private static Entry Moved(Entry one, int exchanges, int requests) => one switch
    {
        MessageEntry message => message with { Exchange = message.Exchange + exchanges },
        ExecEntry exec => exec with { Exchange = exec.Exchange + exchanges },
        StepEntry step => step with { Exchange = step.Exchange + exchanges },
        DownloadEntry download => download with { Request = download.Request + requests },
        DownloadEndEntry end => end with { Request = end.Request + requests },
        _ => one,
    };
}
