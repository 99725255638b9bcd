namespace Fumo.Drive;

/// <summary>What a person at the device is asked for.</summary>
/// <param name="Id">One of <see cref="PromptId"/>, for a program that acts for the person.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Awaited">What is to come of it.</param>
/// <param name="Until">When it is too late.</param>
public sealed record OperatorPrompt(string Id, string Text, string Awaited, DateTimeOffset Until);
