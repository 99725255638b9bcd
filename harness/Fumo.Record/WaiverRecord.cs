namespace Fumo.Record;

/// <summary>A known failure.</summary>
/// <param name="Rule">Id of the rule that is broken.</param>
/// <param name="Test">Case ids it is limited to, a glob; null for all.</param>
/// <param name="Reason">Why it is known.</param>
/// <param name="Until">The last day on which it holds; null for no end.</param>
public sealed record WaiverRecord(string Rule, string? Test, string Reason, DateOnly? Until);
