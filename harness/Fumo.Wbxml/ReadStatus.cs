namespace Fumo.Wbxml;

/// <summary>How far a reading got.</summary>
public enum ReadStatus
{
    /// <summary>Something was read.</summary>
    Success,

    /// <summary>The octets end too early; more of them may make sense.</summary>
    Incomplete,

    /// <summary>No octets behind these make sense of them.</summary>
    Malformed,
}
