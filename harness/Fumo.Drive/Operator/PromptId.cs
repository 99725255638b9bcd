namespace Fumo.Drive;

/// <summary>What a person can be asked for; the words that a program gets which acts for the person.</summary>
public static class PromptId
{
    /// <summary>To cancel the operation that is underway.</summary>
    public const string Cancel = "cancel";

    /// <summary>To let the client open a session.</summary>
    public const string Connect = "connect";

    /// <summary>To ask for an update at the device.</summary>
    public const string Request = "request";

    /// <summary>To restart the device.</summary>
    public const string Restart = "restart";

    /// <summary>To cut the device's power and give it back.</summary>
    public const string PowerCut = "power-cut";

    /// <summary>To let the server start an operation for a device.</summary>
    public const string Offer = "offer";

    /// <summary>To bring the device back to a known state.</summary>
    public const string Reset = "reset";
}
