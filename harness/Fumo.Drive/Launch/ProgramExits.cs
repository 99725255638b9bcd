namespace Fumo.Drive;

/// <summary>What follows when a launched program ends by itself: it is started once more, the second time the run ends.</summary>
internal sealed class ProgramExits(Implementation implementation, Troubles troubles)
{
    /// <summary>Takes note of the end.</summary>
    /// <param name="isHeard">True when a message of the program has come before.</param>
    /// <returns>The trouble of the running scenario, and the one of all that follow; null when there is hope.</returns>
    public async Task<(TroubleException Trouble, TroubleException? Gone)> TakeAsync(bool isHeard)
    {
        string how = await implementation.NoteExitAsync();
        if (!isHeard)
        {
            TroubleException failed = troubles.New(TroubleCause.LaunchFailed, $"The launched program ended before its first message ({how}).");
            return (failed, failed);
        }

        TroubleException trouble = troubles.New(TroubleCause.ImplementationExited, $"The launched program ended in the middle ({how}).");
        return (trouble, implementation.Exits > 1 ? trouble : await RelaunchAsync());
    }

    private async Task<TroubleException?> RelaunchAsync()
    {
        try
        {
            await implementation.RestartAsync(isPowerCut: false);
            return null;
        }
        catch (LaunchException failure)
        {
            return new TroubleException(TroubleCause.LaunchFailed, failure.Message, failure);
        }
    }
}
