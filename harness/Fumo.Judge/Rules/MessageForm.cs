using Fumo.Dm;

namespace Fumo.Judge;

/// <summary>A message, with something in it that was tolerated; or without, when all is as it should be.</summary>
/// <param name="Message">The message.</param>
/// <param name="Irregularity">What was tolerated, or null.</param>
/// <param name="Count">How often in this message.</param>
internal sealed record MessageForm(Message Message, Irregularity? Irregularity, int Count) : ISubject
{
    /// <inheritdoc/>
    public Place At => Irregularity is null ? Message.At : Message.At with { Octets = Irregularity.At };
}
