namespace Fumo.Drive;

/// <summary>Numbers the HTTP exchanges of a run, whichever device makes them.</summary>
/// <param name="last">The last number that was used before; 0 for none.</param>
internal sealed class ExchangeNumbers(int last = 0)
{
    /// <summary>The number that the next exchange gets.</summary>
    public int Upcoming { get; private set; } = last + 1;

    public int Next() => Upcoming++;
}
