using System.Globalization;
using Fumo.Judge;

namespace Fumo.Reports;

/// <summary>Where a finding lies, in words.</summary>
internal static class PlaceText
{
    /// <summary>For example: exchange 7, command 3, octets 120 to 163.</summary>
    internal static string Of(FindingPlace place)
    {
        List<string> parts = [];
        Add(parts, "exchange", place.Exchange);
        if (place.CmdId is { } command)
        {
            parts.Add($"command {command}");
        }

        if (place.From is { } from && place.Length is { } length and > 0)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"octets {from} to {from + (long)length - 1}"));
        }

        Add(parts, "entry", place.Entry);
        return parts.Count == 0 ? "the run as a whole" : string.Join(", ", parts);
    }

    private static void Add(List<string> parts, string what, int? number)
    {
        if (number is { } given)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{what} {given}"));
        }
    }
}
