namespace Fumo.Reference;

/// <summary>Cancels when nothing was heard for a while.</summary>
internal sealed class SilenceGuard : IDisposable
{
    private readonly TimeSpan longest;
    private readonly CancellationTokenSource silent;
    private readonly CancellationTokenSource either;

    public SilenceGuard(TimeSpan longest, TimeProvider time, CancellationToken cancel)
    {
        this.longest = longest;
        silent = new CancellationTokenSource(longest, time);
        either = CancellationTokenSource.CreateLinkedTokenSource(silent.Token, cancel);
    }

    public CancellationToken Token => either.Token;

    public void Heard() => silent.CancelAfter(longest);

    public void Dispose()
    {
        either.Dispose();
        silent.Dispose();
    }
}
