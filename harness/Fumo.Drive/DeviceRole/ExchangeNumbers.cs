namespace Fumo.Drive;

/// <summary>Numbers the HTTP exchanges of a run, whichever device makes them.</summary>
internal sealed class ExchangeNumbers
{
    /// <summary>The number that the next exchange gets.</summary>
    public int Upcoming { get; private set; } = 1;

    public int Next() => Upcoming++;
}
