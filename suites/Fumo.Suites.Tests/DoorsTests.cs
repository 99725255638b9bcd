using System.Xml.Linq;

namespace Fumo.Suites.Tests;

/// <summary>Which project may open a door to which: data flows one way, and judgement never meets the wire.</summary>
public sealed class DoorsTests
{
    private static readonly Dictionary<string, string[]> Doors = new()
    {
        ["Fumo.Wbxml"] = [],
        ["Fumo.Dm"] = ["Fumo.Wbxml"],
        ["Fumo.Mo"] = ["Fumo.Dm"],
        ["Fumo.Session"] = ["Fumo.Dm"],
        ["Fumo.Catalogue"] = [],
        ["Fumo.Record"] = ["Fumo.Dm"],
        ["Fumo.Judge"] = ["Fumo.Record", "Fumo.Mo", "Fumo.Catalogue"],
        ["Fumo.Plan"] = ["Fumo.Catalogue", "Fumo.Record", "Fumo.Mo"],
        ["Fumo.Drive"] = ["Fumo.Session", "Fumo.Plan"],
        ["Fumo.Reference"] = ["Fumo.Session", "Fumo.Mo"],
        ["Fumo.Reports"] = ["Fumo.Judge"],
        ["Fumo.Reports.Pdf"] = ["Fumo.Reports"],
        ["Fumo.Suites"] = ["Fumo.Drive", "Fumo.Judge", "Fumo.Reference", "Fumo.Reports"],
        ["Fumo.Suites.Client"] = ["Fumo.Suites"],
        ["Fumo.Suites.Server"] = ["Fumo.Suites"],
        ["Fumo.Cli"] = ["Fumo.Reports.Pdf", "Fumo.Suites.Client", "Fumo.Suites.Server"],
        ["Fumo.Bench"] = ["Fumo.Drive"],
    };

    private static IEnumerable<string> Projects =>
        Directory.EnumerateFiles(RepositoryFolder.Path, "*.csproj", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 3 })
            .Where(path => !Path.GetFileNameWithoutExtension(path).EndsWith(".Tests", StringComparison.Ordinal))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}artifacts{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [TestCaseSource(nameof(Projects))]
    public void A_project_opens_only_the_doors_that_are_drawn(string project)
    {
        string name = Path.GetFileNameWithoutExtension(project);
        Assert.That(Doors, Does.ContainKey(name), $"Draw the doors of {name} here first.");

        IEnumerable<string> opened = XDocument.Load(project).Descendants("ProjectReference")
            .Select(door => Path.GetFileNameWithoutExtension(door.Attribute("Include")!.Value.Replace('\\', '/')));

        Assert.That(opened, Is.SubsetOf(Doors[name]));
    }

    [Test]
    public void Every_door_leads_to_an_earlier_room()
    {
        List<string> rooms = [.. Doors.Keys];

        foreach ((string room, string[] doors) in Doors)
        {
            Assert.That(doors.Select(door => rooms.IndexOf(door)), Is.All.LessThan(rooms.IndexOf(room)), room);
        }
    }

    [Test]
    public void The_judge_reaches_neither_the_network_nor_a_clock()
    {
        string[] judging = ["Fumo.Judge", "Fumo.Record", "Fumo.Mo", "Fumo.Catalogue", "Fumo.Dm", "Fumo.Wbxml"];
        string[] forbidden = ["System.Net.Http", "HttpClient", "Socket", "DateTime.Now", "DateTime.UtcNow", "DateTimeOffset.UtcNow", "DateTimeOffset.Now", "TimeProvider.System", "Stopwatch"];

        IEnumerable<string> found =
            from room in judging
            from file in Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "harness", room), "*.cs", SearchOption.AllDirectories)
            where room is not "Fumo.Record"
            let text = File.ReadAllText(file)
            from word in forbidden
            where text.Contains(word, StringComparison.Ordinal)
            select $"{Path.GetFileName(file)}: {word}";

        Assert.That(found, Is.Empty);
    }
}
