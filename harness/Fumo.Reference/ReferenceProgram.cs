using System.Net.Sockets;
using System.Security.Cryptography;
using Fumo.Session;

namespace Fumo.Reference;

/// <summary>What the reference implementations have in common as programs of their own: a loop, lines of output, exit codes.</summary>
internal static class ReferenceProgram
{
    /// <summary>Runs an implementation on a loop of its own until it ends.</summary>
    /// <param name="name">What the loop's thread is called.</param>
    /// <param name="play">The implementation; called on the loop, with what tells a line at once.</param>
    /// <param name="output">One line for each notable event.</param>
    /// <param name="error">Why it could not start.</param>
    /// <returns>The exit code: 0, or 2 when an option is wrong, or 3 when an address could not be bound.</returns>
    internal static async Task<int> RunAsync(string name, Func<EventLoop, Action<string>, Task> play, TextWriter output, TextWriter error)
    {
        void Tell(string line)
        {
            output.WriteLine(line);
            output.Flush();
        }

        using RealTimeLoop loop = new(name);
        try
        {
            await loop.InvokeAsync(() => play(loop, Tell));
            return 0;
        }
        catch (Exception wrong) when (wrong is ArgumentException or CryptographicException or FileNotFoundException or DirectoryNotFoundException)
        {
            await error.WriteLineAsync(wrong.Message);
            return 2;
        }
        catch (Exception failure) when (failure is IOException or SocketException)
        {
            await error.WriteLineAsync(failure.Message);
            return 3;
        }
    }
}
