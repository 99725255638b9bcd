using System.Globalization;

namespace Fumo.Plan;

/// <summary>fumo check: every mistake of a configuration, then whether its addresses answer.</summary>
/// <param name="reader">Reads the configuration.</param>
/// <param name="check">Tries the addresses.</param>
public sealed class CheckVerb(ConfigurationReader reader, ConfigurationCheck check)
{
    private const int Right = 0;
    private const int Wrong = 2;
    private const int NoAnswer = 3;

    /// <summary>Checks a file: 0 when all is well, 2 when it is wrong, 3 when only an address does not answer.</summary>
    /// <param name="path">The file, as the user named it.</param>
    /// <param name="output">Takes what was tried.</param>
    /// <param name="errors">Takes mistakes, and what does not answer.</param>
    /// <param name="cancellation">Ends the check.</param>
    public async Task<int> RunAsync(string path, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        ConfigurationResult result = reader.Read(path);
        if (result.Configuration is not { } configuration)
        {
            foreach (ConfigurationError error in result.Errors)
            {
                await errors.WriteLineAsync(error.ToString());
            }

            await errors.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{path}: {result.Errors.Count} mistake{(result.Errors.Count == 1 ? "" : "s")}"));
            return Wrong;
        }

        await output.WriteLineAsync($"{path}: the configuration is right");
        IReadOnlyList<AddressAnswer> answers = await check.RunAsync(configuration, cancellation);
        foreach (AddressAnswer answer in answers)
        {
            await (answer.Trouble is null ? output : errors).WriteLineAsync(answer.ToString());
        }

        return answers.All(answer => answer.Trouble is null) ? Right : NoAnswer;
    }
}
