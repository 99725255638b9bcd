using System.Globalization;
using Fumo.Mo;
using static Fumo.Reports.Tags;

namespace Fumo.Reports;

/// <summary>The way of an arrow between two states of the picture.</summary>
internal static class Arrow
{
    /// <summary>Width of a state's box.</summary>
    internal const int Width = 138;

    /// <summary>Height of a state's box.</summary>
    internal const int Height = 54;

    private const int ColumnGap = 168;
    private const int RowGap = 132;
    private const int Left = 78;
    private const int Top = 84;

    private static readonly Dictionary<FumoState, (int Column, int Row)> Cells = new()
    {
        [FumoState.Idle] = (0, 1),
        [FumoState.DownloadProgressing] = (1, 1),
        [FumoState.DownloadFailed] = (1, 2),
        [FumoState.DownloadComplete] = (2, 1),
        [FumoState.ReadyToUpdate] = (3, 1),
        [FumoState.UpdateProgressing] = (4, 1),
        [FumoState.UpdateSuccessfulHaveData] = (5, 0),
        [FumoState.UpdateSuccessfulNoData] = (6, 0),
        [FumoState.UpdateFailedHaveData] = (5, 2),
        [FumoState.UpdateFailedNoData] = (6, 2),
    };

    /// <summary>Width and height of the whole picture.</summary>
    internal static (int Width, int Height) Size => (Left + (6 * ColumnGap) + (Width / 2) + 16, Top + (2 * RowGap) + 72);

    /// <summary>The centre of a state.</summary>
    internal static Point Centre(FumoState state) =>
        new(Left + (Cells[state].Column * ColumnGap), Top + (Cells[state].Row * RowGap));

    /// <summary>The line with its point.</summary>
    internal static Element Draw(FumoState from, FumoState to, string tone)
    {
        (Point start, Point middle, Point end) = Curve(from, to);
        return Tag("path").Class("way " + tone)
            .Has("d", string.Create(CultureInfo.InvariantCulture, $"M {start.X:0.#} {start.Y:0.#} Q {middle.X:0.#} {middle.Y:0.#} {end.X:0.#} {end.Y:0.#}"))
            .Has("marker-end", $"url(#tip-{tone})");
    }

    /// <summary>The middle of the line.</summary>
    internal static Point Middle(FumoState from, FumoState to)
    {
        (Point start, Point middle, Point end) = Curve(from, to);
        return new((start.X + (2 * middle.X) + end.X) / 4, (start.Y + (2 * middle.Y) + end.Y) / 4);
    }

    private static (Point Start, Point Middle, Point End) Curve(FumoState from, FumoState to)
    {
        Point start = Centre(from);
        Point end = Centre(to);
        Point middle = Bend(from, to, start, end);
        return (Edge(start, middle), middle, Edge(end, middle));
    }

    // Neighbours in the direction of the figure are joined by a straight line; all else goes around, and the way back on the other side.
    private static Point Bend(FumoState from, FumoState to, Point start, Point end)
    {
        (double x, double y) = ((start.X + end.X) / 2, (start.Y + end.Y) / 2);
        double length = Math.Max(1, Math.Sqrt(Math.Pow(end.X - start.X, 2) + Math.Pow(end.Y - start.Y, 2)));
        bool isStraight = Math.Abs(Cells[from].Column - Cells[to].Column) <= 1 && IsForward(from, to);
        double bow = isStraight ? 0 : Math.Min(0.32 * length, 110) + (length > 4 * ColumnGap ? 60 : 0);

        // To the left of the way that the arrow goes: there and back never lie on each other.
        double sideX = (end.Y - start.Y) / length;
        double sideY = -(end.X - start.X) / length;
        if (to == FumoState.Idle && Cells[from].Row == 0)
        {
            (sideX, sideY) = (0, -1);
        }

        return new(x + (sideX * bow), y + (sideY * bow));
    }

    private static bool IsForward(FumoState from, FumoState to) =>
        StateDiagram.Transitions.Any(one => one.IsDrawn && one.From == from && one.To == to) && to != FumoState.Idle;

    // Where the line from a state's centre leaves its box.
    private static Point Edge(Point centre, Point towards)
    {
        double x = towards.X - centre.X;
        double y = towards.Y - centre.Y;
        double scale = Math.Min(((Width / 2) + 3) / Math.Max(0.01, Math.Abs(x)), ((Height / 2) + 3) / Math.Max(0.01, Math.Abs(y)));
        return new(centre.X + (x * scale), centre.Y + (y * scale));
    }
}
