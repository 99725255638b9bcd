using Fumo.Mo;

namespace Fumo.Judge;

/// <summary>A value of State that the device returned.</summary>
/// <param name="Root">The object.</param>
/// <param name="Returned">The item that told it.</param>
/// <param name="AskedAt">Number of the message that held the Get.</param>
public sealed record StateSample(ObjectRoot Root, ReturnedItem Returned, int AskedAt) : ISubject
{
    /// <summary>The value as it stood; empty when there was no Data.</summary>
    public string Text => Returned.Text ?? string.Empty;

    /// <summary>The value as a number; null when it is none.</summary>
    public int? Value => int.TryParse(Text, System.Globalization.NumberStyles.AllowLeadingSign, null, out int value) ? value : null;

    /// <summary>The value as a state; null when it is none of the ten.</summary>
    public FumoState? State => Value is { } value && StateDiagram.IsState(value) ? (FumoState)value : null;

    /// <summary>Number of the message that told it.</summary>
    public int Number => Returned.Results.Message.Number;

    /// <inheritdoc/>
    public Place At => Returned.At;
}
