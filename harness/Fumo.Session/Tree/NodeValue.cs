using System.Globalization;
using System.Text;
using Fumo.Dm;

namespace Fumo.Session;

/// <summary>Between the Data of a message and the value of a node (DM TND 1.2.1, 8.3.7.2; formats 8.5.4.2).</summary>
internal static class NodeValue
{
    private static readonly string[] Formats =
        ["b64", "bin", "bool", "chr", "int", "float", "date", "time", TreeNode.InteriorFormat, "null", "xml"];

    public static bool IsFormat(string format) => Formats.Contains(format);

    /// <summary>A leaf's value as it goes into a message; null for a null leaf.</summary>
    public static DataValue? Data(TreeNode node) => node.Format switch
    {
        "null" => null,
        "bin" => DataValue.OfOctets(node.Value),
        _ => DataValue.OfText(node.Text),
    };

    /// <summary>Converts what came for a node of the given Format; the code says why it does not fit.</summary>
    public static StatusCode TryConvert(string format, Meta? meta, DataValue? data, out ReadOnlyMemory<byte> value)
    {
        value = ReadOnlyMemory<byte>.Empty;
        string given = meta?.Format?.Trim() ?? format;
        if (given != format && !(given == "b64" && format == "bin"))
        {
            return StatusCode.UnsupportedMediaTypeOrFormat;
        }

        if (format == "null")
        {
            return StatusCode.Ok;
        }

        if (data is null)
        {
            return StatusCode.IncompleteCommand;
        }

        if (given == "b64" && format == "bin")
        {
            return TryDecode(data.Text, out value) ? StatusCode.Ok : StatusCode.BadRequest;
        }

        value = data.Value;
        return Fits(format, data.Text.Trim()) ? StatusCode.Ok : StatusCode.BadRequest;
    }

    private static bool TryDecode(string text, out ReadOnlyMemory<byte> value)
    {
        byte[] octets = new byte[text.Length / 4 * 3 + 3];
        bool isBase64 = Convert.TryFromBase64String(text, octets, out int length);
        value = octets.AsMemory(0, isBase64 ? length : 0);
        return isBase64;
    }

    private static bool Fits(string format, string text) => format switch
    {
        "int" => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "bool" => text is "true" or "false",
        "float" => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    /// <summary>Octets of a text, as a value.</summary>
    public static ReadOnlyMemory<byte> Of(string text) => Encoding.UTF8.GetBytes(text);
}
