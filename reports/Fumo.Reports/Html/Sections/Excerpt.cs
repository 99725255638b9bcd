using System.Xml;

namespace Fumo.Reports;

/// <summary>A message's lines, parted where a command begins and ends.</summary>
/// <param name="Before">The lines before it; all of them when there is no such command.</param>
/// <param name="Decisive">The lines of the command.</param>
/// <param name="After">The lines after it.</param>
internal sealed record Excerpt(IReadOnlyList<string> Before, IReadOnlyList<string> Decisive, IReadOnlyList<string> After)
{
    private const int MaxDecoded = 4 * 1024 * 1024;
    private const int MaxLine = 2000;
    private const string CommandId = "CmdID";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxDecoded,
        ConformanceLevel = ConformanceLevel.Fragment,
    };

    /// <summary>Parts a message at the command with an id. A text that is no XML has no commands.</summary>
    internal static Excerpt Of(string decoded, string? cmdId)
    {
        string[] lines = decoded.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').TrimEnd('\n').Split('\n');
        return cmdId is not null && Find(decoded, cmdId) is { } found && found.To <= lines.Length
            ? new(lines[..(found.From - 1)], lines[(found.From - 1)..found.To], lines[found.To..])
            : new(lines, [], []);
    }

    /// <summary>Lines as they are shown: moved to the left as far as they all can, at most so many, none too long.</summary>
    internal static string Shown(IReadOnlyList<string> lines, int most)
    {
        int indent = lines.Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        IEnumerable<string> shown = lines.Take(most).Select(line => Cut(line.Length >= indent ? line[indent..] : line.TrimStart()));
        return string.Join('\n', shown) + (lines.Count > most ? $"\n… {Plural.Of(lines.Count - most, "more line")}" : "");
    }

    private static string Cut(string line) =>
        line.Length <= MaxLine ? line : $"{line[..MaxLine]}… {line.Length - MaxLine} more characters";

    private static (int From, int To)? Find(string decoded, string cmdId)
    {
        try
        {
            using StringReader text = new(decoded);
            using XmlReader xml = XmlReader.Create(text, Settings);
            return Find(xml, cmdId);
        }
        catch (XmlException)
        {
            // Decoded for people only; the finding does not depend on it, and the text is shown as it is.
            return null;
        }
    }

    private static (int From, int To)? Find(XmlReader xml, string cmdId)
    {
        IXmlLineInfo place = (IXmlLineInfo)xml;
        Stack<(string Name, int Line)> open = [];
        int command = 0;
        while (xml.Read())
        {
            int depth = open.Count;
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when !xml.IsEmptyElement:
                    open.Push((xml.LocalName, place.LineNumber));
                    break;
                case XmlNodeType.Text when command == 0 && depth > 1 && open.Peek().Name == CommandId && xml.Value.Trim() == cmdId:
                    command = depth - 1;
                    break;
                case XmlNodeType.EndElement when open.Pop() is var (_, line) && depth == command:
                    return (line, place.LineNumber);
            }
        }

        return null;
    }
}
