namespace Fumo.Record;

/// <summary>A process of this machine, told apart from a later one that got the same id.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Start">When it started, in the system's own count since a boot that is named.</param>
public sealed record ProcessMark(int Id, string Start);
