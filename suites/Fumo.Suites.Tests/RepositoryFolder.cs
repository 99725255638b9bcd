namespace Fumo.Suites.Tests;

/// <summary>The folder of the repository that these tests were built from.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string from)
    {
        for (DirectoryInfo? folder = new(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "FumoConformance.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No FumoConformance.sln above {from}.");
    }
}
