namespace Fumo.Reports;

/// <summary>Who takes part in an exchange, from left to right.</summary>
internal enum Lifeline
{
    /// <summary>The person who is asked.</summary>
    Operator,

    /// <summary>The DM server.</summary>
    Server,

    /// <summary>The DM client.</summary>
    Device,

    /// <summary>Where packages are fetched.</summary>
    Packages,
}
