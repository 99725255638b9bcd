using System.CommandLine;
using Fumo.Dm;
using Command = System.CommandLine.Command;

namespace Fumo.Cli;

/// <summary><c>fumo decode FILE...</c>: any DM message, notification or WBXML document as readable XML, or back.</summary>
internal static class DecodeVerb
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "Files; - for standard input", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<bool> Offsets = new("--offsets") { Description = "Says where in the octets each element stood" };
    private static readonly Option<bool> Encode = new("--encode") { Description = "The other way: XML to WBXML" };
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "File for the result (default: standard output)" };

    /// <summary>The verb with its options.</summary>
    /// <param name="terminal">Where it writes.</param>
    public static Command Create(Terminal terminal)
    {
        Command verb = new("decode", "Shows any DM message, notification or WBXML document as XML.\nExample: fumo decode message.wbxml --offsets") { Files, Offsets, Encode, Output };
        verb.SetAction(parsed => Run(parsed, terminal));
        return verb;
    }

    private static int Run(ParseResult parsed, Terminal terminal)
    {
        using Stream? file = parsed.GetValue(Output) is { } path ? File.Create(path) : null;
        int exit = ExitCode.Passed;
        foreach (string name in parsed.GetRequiredValue(Files))
        {
            try
            {
                exit = Math.Max(exit, One(name, Read(name), parsed, terminal, file));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                terminal.Error.WriteLine($"fumo: {name}: {failure.Message}");
                exit = ExitCode.Usage;
            }
        }

        return exit;
    }

    private static int One(string name, byte[] octets, ParseResult parsed, Terminal terminal, Stream? file)
    {
        if (parsed.GetValue(Encode))
        {
            EncodedDocument encoded = DocumentDecoder.Encode(octets);
            return encoded.IsEncoded ? Write(encoded.Octets.Span, file) : Complain(name, encoded.Error!, terminal);
        }

        DecodedDocument decoded = DocumentDecoder.Decode(octets, parsed.GetValue(Offsets));
        if (!decoded.IsDecoded)
        {
            return Complain(name, decoded.Error!, terminal);
        }

        if (file is not null)
        {
            return Write(System.Text.Encoding.UTF8.GetBytes(decoded.Text + "\n"), file);
        }

        terminal.Output.WriteLine(decoded.Text);
        return ExitCode.Passed;
    }

    private static byte[] Read(string name)
    {
        if (name is not "-")
        {
            return File.ReadAllBytes(name);
        }

        using MemoryStream all = new();
        using Stream input = Console.OpenStandardInput();
        input.CopyTo(all);
        return all.ToArray();
    }

    private static int Write(ReadOnlySpan<byte> octets, Stream? file)
    {
        using Stream? output = file is null ? Console.OpenStandardOutput() : null;
        (file ?? output!).Write(octets);
        return ExitCode.Passed;
    }

    private static int Complain(string name, DmReadError error, Terminal terminal)
    {
        string page = error.CodePage is { } number ? $", code page {number}" : "";
        terminal.Error.WriteLine($"fumo: {name}: octet {error.Offset}{page}: {error.Message}");
        return ExitCode.Failed;
    }
}
