namespace Fumo.Drive;

/// <summary>Something that a device may not come back from: an update, a restart.</summary>
/// <param name="What">What it was, in words.</param>
/// <param name="Since">When it began.</param>
/// <param name="Sessions">How many sessions there had been by then; another one shows that the device lives.</param>
internal sealed record Ordeal(string What, DateTimeOffset Since, int Sessions)
{
    /// <summary>What whoever is with the device has to do before the run can go on.</summary>
    /// <param name="now">The time.</param>
    public string Recovery(DateTimeOffset now) =>
        $"The device has not come back from {What}: no session for {Durations.Text(TimeSpan.FromSeconds(Math.Round((now - Since).TotalSeconds)))} since. "
        + "The run ends here. Recover the device (see that it boots and reaches the server, restore its firmware if it does not), then go on with 'fumo run --resume'.";
}
