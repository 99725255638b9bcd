using Fumo.Judge;

namespace Fumo.Reports;

/// <summary>A requirement whose verdict is another one.</summary>
/// <param name="Id">The requirement.</param>
/// <param name="Title">What is required.</param>
/// <param name="Old">Its verdict in the earlier run; null where that run does not have it.</param>
/// <param name="New">Its verdict in the later run; null where that run does not have it.</param>
public sealed record RequirementChange(string Id, string Title, string? Old, string? New)
{
    internal static IEnumerable<RequirementChange> Of(RunReport older, RunReport newer)
    {
        Dictionary<string, ScrVerdict> before = older.Scr.DistinctBy(item => item.Id).ToDictionary(item => item.Id);
        HashSet<string> after = [.. newer.Scr.Select(item => item.Id)];
        return
        [
            .. newer.Scr.Where(item => before.GetValueOrDefault(item.Id)?.Verdict != item.Verdict)
                .Select(item => new RequirementChange(item.Id, item.Title, before.GetValueOrDefault(item.Id)?.Verdict, item.Verdict)),
            .. older.Scr.Where(item => !after.Contains(item.Id)).Select(item => new RequirementChange(item.Id, item.Title, item.Verdict, null)),
        ];
    }
}
