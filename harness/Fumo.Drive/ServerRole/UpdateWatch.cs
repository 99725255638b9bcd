using Fumo.Session;

namespace Fumo.Drive;

/// <summary>
/// Reads how an update shows (client.observe): before each command that installs, and after its end until it shows. Only in
/// sessions that are open anyway.
/// </summary>
internal sealed class UpdateWatch(OutsideActions outside, ClientLink link)
{
    private ServerSession? readIn;
    private string? before;
    private bool isDue;
    private bool isSuccess;

    /// <summary>A command that installs is about to be sent.</summary>
    public async Task BeforeAsync()
    {
        if (readIn is null || readIn != link.Current)
        {
            before = await ReadAsync();
        }

        isDue = false;
    }

    /// <summary>Such a command has come to its end.</summary>
    /// <param name="succeeded">What its alert tells.</param>
    public void Ended(bool succeeded) => (isDue, isSuccess) = (true, succeeded);

    /// <summary>State is read: the update may show by now. A device may show it only some sessions later.</summary>
    public async Task AfterAsync()
    {
        if (isDue)
        {
            string? now = await ReadAsync();
            isDue = isSuccess && now is not null && now == before;
        }
    }

    private async Task<string?> ReadAsync()
    {
        readIn = link.Current;
        return await outside.ObserveAsync();
    }
}
