using static Fumo.Mo.ResultOutcome;

namespace Fumo.Mo;

/// <summary>The table of result codes (FUMO 1.0.2, 6.2.4, table 2), vendors' ranges included.</summary>
public static class ResultCodes
{
    /// <summary>All rows, in ascending order.</summary>
    public static IReadOnlyList<ResultCodeRange> Table { get; } =
    [
        new(200, 200, Success, "successful"),
        new(250, 299, Success, "successful, vendor's code"),
        new(400, 400, Failure, "management client error"),
        new(401, 401, Failure, "cancelled by the user"),
        new(402, 402, Failure, "corrupted package"),
        new(403, 403, Failure, "package for another device"),
        new(404, 404, Failure, "package failed validation"),
        new(405, 405, Failure, "package not acceptable"),
        new(406, 406, Failure, "alternate download: authentication failed"),
        new(407, 407, Failure, "alternate download: time-out"),
        new(408, 408, Failure, "not implemented"),
        new(409, 409, Failure, "undefined error"),
        new(410, 410, Failure, "firmware update failed"),
        new(411, 411, Failure, "malformed or bad URL"),
        new(412, 412, Failure, "alternate download: server unavailable"),
        new(450, 499, Failure, "client error, vendor's code"),
        new(500, 500, Failure, "alternate download: server error"),
        new(501, 501, Failure, "download: out of memory"),
        new(502, 502, Failure, "update: out of memory"),
        new(503, 503, Failure, "download: network trouble"),
        new(550, 599, Failure, "alternate download server error, vendor's code"),
    ];

    /// <summary>The row that holds a code; null when it is outside the table.</summary>
    /// <param name="code">The code.</param>
    public static ResultCodeRange? Find(int code) => Table.FirstOrDefault(row => row.Holds(code));

    /// <summary>True when the code is in the table.</summary>
    /// <param name="code">The code.</param>
    public static bool IsInTable(int code) => Find(code) is not null;

    /// <summary>Success or failure; null when the code is outside the table.</summary>
    /// <param name="code">The code.</param>
    public static ResultOutcome? OutcomeOf(int code) => Find(code)?.Outcome;
}
