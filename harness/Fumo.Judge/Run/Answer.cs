using Fumo.Dm;

namespace Fumo.Judge;

/// <summary>A Status or Results with the message that it came in.</summary>
/// <typeparam name="T">Which of the two.</typeparam>
/// <param name="Message">The message.</param>
/// <param name="Element">The element.</param>
public sealed record Answer<T>(Message Message, T Element) : ISubject
    where T : Command
{
    /// <inheritdoc/>
    public Place At => Message.PlaceOf(Element);
}
