using Fumo.Record;

namespace Fumo.Judge;

/// <summary>A user who asked for an update at the device, because the harness asked for that.</summary>
/// <param name="Prompt">What the user was asked for.</param>
internal sealed record UserRequest(PromptEntry Prompt) : ISubject
{
    /// <inheritdoc/>
    public Place At => new(Prompt.Number, Prompt.Scenario);
}
