namespace Fumo.Mo;

/// <summary>A row of the table of result codes: one code, or a vendor's range.</summary>
/// <param name="First">The first code.</param>
/// <param name="Last">The last code; the same for a single code.</param>
/// <param name="Outcome">What it says in the end.</param>
/// <param name="Title">What it means, in a few words.</param>
public sealed record ResultCodeRange(int First, int Last, ResultOutcome Outcome, string Title)
{
    /// <summary>True when vendors give the codes their meaning.</summary>
    public bool IsVendors => First != Last;

    /// <summary>True when the code lies in this row.</summary>
    /// <param name="code">The code.</param>
    public bool Holds(int code) => code >= First && code <= Last;
}
